package io.advantagehub.distributor;

import io.advantagehub.api.PhoneNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The phone that somebody uses, and one that waits to take its place.
 *
 * @param verified whether the one in use is known to be this person's: the host vouches, or a code sent there came back
 * @param reachable whether any network can have assigned the one in use
 * @param pending another one that the host or the person named; it gets nothing until the change is confirmed
 * @param pendingVerified whether the host vouches for that one
 * @param changedAt when another phone last took the place of one in use; absent for somebody's first
 */
public record Phone(
        @Nullable PhoneNumber inUse,
        boolean verified,
        boolean reachable,
        @Nullable PhoneNumber pending,
        boolean pendingVerified,
        @Nullable Instant changedAt) {
    static final Phone NONE = new Phone(null, false, true, null, false, null);

    /**
     * The first is taken at once; another one waits, and the old one stays in use; the old one named again stands.
     *
     * @param vouched whether the host vouches; absent where it does not say
     */
    public Phone named(PhoneNumber number, @Nullable Boolean vouched) {
        if (inUse == null) {
            return new Phone(number, Boolean.TRUE.equals(vouched), Reachability.of(number), null, false, changedAt);
        }
        if (number.equals(inUse)) {
            return new Phone(inUse, vouched == null ? verified : vouched, reachable, null, false, changedAt);
        }
        boolean known = number.equals(pending) && pendingVerified;
        return new Phone(inUse, verified, reachable, number, vouched == null ? known : vouched, changedAt);
    }

    /** The host vouches for the one in use, or does so no more. */
    Phone vouchedFor(boolean vouched) {
        return new Phone(inUse, vouched && inUse != null, reachable, pending, pendingVerified, changedAt);
    }

    /** A code sent to the one in use came back. */
    public Phone proven() {
        return new Phone(inUse, inUse != null, reachable, pending, pendingVerified, changedAt);
    }

    /** The one that waited is the one in use from now on; the same where none waited. */
    public Phone changed(Instant at) {
        return pending == null ? this : new Phone(pending, pendingVerified, Reachability.of(pending), null, false, at);
    }

    /** The one that waited does so no more. */
    public Phone kept() {
        return new Phone(inUse, verified, reachable, null, false, changedAt);
    }

    /** The one that codes of money operations go to; none where it is not verified. */
    @Nullable
    PhoneNumber forMoney() {
        return verified ? inUse : null;
    }
}
