package io.advantagehub.wallet;

import io.advantagehub.api.OperationFields;
import io.advantagehub.confirmation.OwnOperation.Result;
import io.advantagehub.confirmation.OwnOperation.Waiting;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Orders of one kind, as a code sees them. Each command belongs in a transaction of the caller's. */
interface WaitingOrders<R extends Order> {

    /** Waits for a code; locked. Empty where it is gone, or waits no more. */
    Optional<R> lockWaiting(UUID id);

    /**
     * The code was right.
     *
     * @param row locked
     */
    Outcome<R> confirm(R row);

    /**
     * A code was sent anew.
     *
     * @param row locked
     */
    void extend(R row, Instant until);

    /**
     * Gives back what is held.
     *
     * @param row locked
     */
    Outcome<R> release(R row, String reason);

    /** One of them, locked, in the words of whoever asks for codes. */
    record One<R extends Order>(WaitingOrders<R> orders, R row, OperationFields fields) implements Waiting {

        @Override
        public Result execute() {
            Outcome<R> outcome = orders.confirm(row);
            return outcome instanceof Outcome.Done<R> done
                    ? new Result.Done(done.value().told().name())
                    : new Result.Refused(((Outcome.Refused<R>) outcome).problem());
        }

        @Override
        public void extend(Instant until) {
            orders.extend(row, until);
        }

        @Override
        public void cancel(String reason) {
            orders.release(row, reason);
        }
    }
}
