package io.advantagehub.api.usecase;

import io.advantagehub.api.Confirmation;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.PhoneNumber;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A distributor's own phone, to which codes go: named, changed and proven. The codes that are asked for here are entered by
 * {@link ConfirmOperations}, like all. Thread-safe.
 */
public interface ManagePhone {

    /** As it stands; empty where nobody of that name is known. */
    Optional<Phone> find(DistributorId who);

    /** The first number is in use at once, and a code goes there; another one waits for a code that goes to the old one. */
    Answer name(DistributorId who, PhoneNumber number);

    /** Sends a code to the number in use. */
    Answer verify(DistributorId who);

    /**
     * Numbers are masked, as in {@code +55 ** *****-1234}.
     *
     * @param inUse none where none is known
     * @param verified whether it is known to be this person's: only then codes of money go there
     * @param reachable whether any network can have assigned it
     * @param pending one that is to take its place
     * @param changedAt when one last did
     */
    record Phone(
            @Nullable String inUse,
            boolean verified,
            boolean reachable,
            @Nullable String pending,
            @Nullable Instant changedAt) {}

    /** What became of a wish. */
    sealed interface Answer {

        /** @param confirmation the code that was sent; none where nothing has to be confirmed */
        record Done(Phone phone, @Nullable Confirmation confirmation) implements Answer {}

        /**
         * Nothing was kept.
         *
         * @param word as in {@code no-phone, phone-verified, no-confirmation-method, confirmation-locked, limit-exceeded, not-found}
         */
        record Refused(String word) implements Answer {}
    }
}
