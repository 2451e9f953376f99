package io.advantagehub.confirmation;

import io.advantagehub.api.Confirmation.Status;
import io.advantagehub.api.PhoneNumber;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An operation that waits for its code, as it stands now. Belongs to one transaction. */
interface Prepared {

    /** {@link Canonical#text}, of what would be executed. */
    String fields();

    /** Where its code goes, where it says so itself. */
    Optional<PhoneNumber> to();

    /** What to call who gets it, where that is known better than by the field itself. */
    Optional<String> payeeName();

    /**
     * Executes it and takes the code, in the order in which its rows are locked.
     *
     * @throws Undone where it could not be done: the transaction must not commit
     * @return how it stands now
     */
    Taken run(Taking taking);

    void extend(Instant until);

    void cancel(String reason);

    /** Takes the code, once. */
    @FunctionalInterface
    interface Taking {
        void as(Status state, @Nullable String orderStatus);
    }

    record Taken(Status state, @Nullable String orderStatus) {}
}
