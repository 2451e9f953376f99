package io.advantagehub.confirmation;

import io.advantagehub.api.Confirmation.Status;
import io.advantagehub.api.Instants;
import io.advantagehub.api.usecase.ConfirmOperations.Report;
import io.advantagehub.api.usecase.ConfirmOperations.Reported;
import io.advantagehub.confirmation.ConfirmationMapper.End;
import io.advantagehub.database.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down what became of an operation that was confirmed first and executed by the host. */
final class Reporting {
    private final ConfirmationMapper rows;
    private final DueMapper executions;
    private final Transactions transactions;
    private final InstantSource clock;

    Reporting(ConfirmationMapper rows, DueMapper executions, Transactions transactions, InstantSource clock) {
        this.rows = rows;
        this.executions = executions;
        this.transactions = transactions;
        this.clock = clock;
    }

    Reported report(UUID id, Report report) {
        Status status = report instanceof Report.Executed ? Status.EXECUTED : Status.FAILED;
        @Nullable String reason = report instanceof Report.Failed failed ? failed.reason() : null;
        Instant now = Instants.cut(clock.instant());
        return transactions.own(() -> {
            if (rows.conclude(id, new End(status, now, null, reason)) == 1) {
                executions.answer(id, new DueMapper.Answer(status, reason, now));
            }
            return rows.findOfHost(id).map(row -> reported(row, status, now)).orElseGet(Reported.NotThere::new);
        });
    }

    /** The same as was said before is no contradiction. */
    private static Reported reported(ConfirmationRow row, Status status, Instant now) {
        return row.state() == status
                ? new Reported.Done(Views.ended(row, now))
                : new Reported.Refused(Views.ended(row, now));
    }
}
