package io.advantagehub.confirmation;

import io.advantagehub.api.Confirmation.Status;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Instants;
import io.advantagehub.api.usecase.ConfirmOperations.Cancelled;
import io.advantagehub.confirmation.ConfirmationMapper.End;
import io.advantagehub.database.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;

/** Calls an operation off together with its confirmation. */
final class Cancelling {
    private final ConfirmationMapper rows;
    private final Preparing preparing;
    private final Transactions transactions;
    private final InstantSource clock;
    private final StoredTrail trail;

    Cancelling(
            ConfirmationMapper rows,
            Preparing preparing,
            Transactions transactions,
            InstantSource clock,
            StoredTrail trail) {
        this.rows = rows;
        this.preparing = preparing;
        this.transactions = transactions;
        this.clock = clock;
        this.trail = trail;
    }

    Cancelled cancel(DistributorId who, UUID id) {
        return transactions.own(
                () -> rows.find(id, who.value()).map(this::cancel).orElseGet(Cancelled.NotThere::new));
    }

    private Cancelled cancel(ConfirmationRow row) {
        Instant now = Instants.cut(clock.instant());
        Status status = row.status(now);
        if (status != Status.PENDING) {
            return status == Status.CANCELLED
                    ? new Cancelled.Done(Views.ended(row, now))
                    : new Cancelled.Closed(Views.ended(row, now));
        }
        Optional<Prepared> operation = preparing.prepare(row);
        operation.ifPresent(waiting -> waiting.cancel("cancelled"));
        if (rows.close(row.id(), new End(Status.CANCELLED, now, null, "cancelled"), trail.here()) == 0) {
            throw new ConcurrencyFailureException("it ended meanwhile");
        }
        return rows.find(row.id(), row.distributorId())
                .<Cancelled>map(ended -> new Cancelled.Done(Views.ended(ended, now)))
                .orElseGet(Cancelled.NotThere::new);
    }
}
