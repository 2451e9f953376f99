package io.advantagehub.distributor;

import io.advantagehub.api.PhoneNumber;
import io.advantagehub.api.event.DistributorProfile;
import io.advantagehub.api.internal.InboxBatch;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of ah_distributor: what the host told of a person so far. */
record Profile(
        String id,
        @Nullable String sponsorId,
        @Nullable String displayName,
        @Nullable String phone,
        boolean phoneVerified,
        boolean phoneReachable,
        @Nullable String pendingPhone,
        @Nullable String locale,
        @Nullable String timeZone,
        Instant registeredAt,
        Instant updatedAt) {
    /** Somebody of whom nothing is known but that they are there. */
    static Profile registered(InboxBatch.Item item) {
        Instant at = item.event().time();
        return new Profile(
                item.event().subject().value(), null, null, null, false, true, null, null, null, at, item.asOf());
    }

    /** Somebody of whom only this is known. */
    static Profile registered(String id, Instant at) {
        return new Profile(id, null, null, null, false, true, null, null, null, at, at);
    }

    /** This with what was told now; what was not told stays. */
    Profile told(DistributorProfile told, @Nullable String sponsor, Instant at) {
        Phone phones = phones().told(told.phone(), told.phoneVerified());
        return new Profile(
                id,
                sponsor == null ? sponsorId : sponsor,
                told.displayName() == null ? displayName : told.displayName(),
                phones.inUse(),
                phones.verified(),
                phones.reachable(),
                phones.pending(),
                told.locale() == null ? locale : told.locale().toLanguageTag(),
                told.timeZone() == null ? timeZone : told.timeZone().getId(),
                registeredAt,
                at);
    }

    private Phone phones() {
        return new Phone(phone, phoneVerified, phoneReachable, pendingPhone);
    }

    /** No phone number. */
    @Override
    public String toString() {
        return "Profile[" + id + "]";
    }

    /** The phone in use, and one that waits to be confirmed. */
    record Phone(
            @Nullable String inUse,
            boolean verified,
            boolean reachable,
            @Nullable String pending) {

        /** The first is taken at once; another one waits, and the old one stays in use; the old one told again stands. */
        Phone told(@Nullable PhoneNumber told, @Nullable Boolean vouched) {
            if (told == null) {
                return new Phone(inUse, vouched == null ? verified : vouched && inUse != null, reachable, pending);
            }
            if (inUse == null) {
                return new Phone(told.e164(), Boolean.TRUE.equals(vouched), Reachability.of(told), null);
            }
            return told.e164().equals(inUse)
                    ? new Phone(inUse, vouched == null ? verified : vouched, reachable, null)
                    : new Phone(inUse, verified, reachable, told.e164());
        }

        /** No phone number. */
        @Override
        public String toString() {
            return "Phone[reachable=" + reachable + "]";
        }
    }
}
