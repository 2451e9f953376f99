package io.advantagehub.confirmation;

import io.advantagehub.api.OperationFields;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.api.edge.Problem;
import io.advantagehub.api.spi.ProtectedOperation.Shape;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A type of operation that the plugin itself executes, in the transaction that takes the code. A bean for each type. Thread-safe.
 */
public interface OwnOperation {

    /** As in {@code cashback.transfer}. */
    String type();

    /** What it consists of; its mode is TRANSACTIONAL. */
    Shape shape();

    /** What to call who gets it, where that is known better than by its field. */
    default Optional<String> payeeName(OperationFields fields) {
        return Optional.empty();
    }

    /** Locks one that waits for its code; empty where it is gone or waits no more. */
    Optional<Waiting> lock(UUID operation);

    /** An operation that waits, locked. Belongs to one transaction. */
    interface Waiting {

        /** As it would be executed now, read from its own rows: a code is worth nothing for other fields than it was made for. */
        OperationFields fields();

        /** Where its code goes, as it stands now, where its {@link Confirmations.Question} said so. */
        default Optional<PhoneNumber> to() {
            return Optional.empty();
        }

        /** The code was right. */
        Result execute();

        /** A new code was sent: it waits until then, that instant excluded. */
        void extend(Instant until);

        /**
         * It is not going to be confirmed. A code that expires has no need of this: the operation expires at the same instant by
         * itself.
         *
         * @param reason as in {@code cancelled, confirmation-locked, operation-changed}
         */
        void cancel(String reason);
    }

    /** What became of it. */
    sealed interface Result {

        /** @param status of the contract's, as in {@code GRANTED} */
        record Done(String status) implements Result {}

        /** It cannot be done; what was written is undone, and it is cancelled. */
        record Refused(Problem problem) implements Result {}
    }
}
