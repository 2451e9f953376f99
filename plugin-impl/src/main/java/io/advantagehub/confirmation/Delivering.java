package io.advantagehub.confirmation;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Instants;
import io.advantagehub.api.spi.ProtectedOperation.Answer;
import io.advantagehub.api.spi.ProtectedOperation.Execution;
import io.advantagehub.api.usecase.ConfirmOperations.Report;
import io.advantagehub.clock.SystemTime;
import io.advantagehub.confirmation.DueMapper.Due;
import io.advantagehub.database.Failpoint;
import io.advantagehub.database.Transactions;
import io.advantagehub.errand.Errand;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands confirmed operations to the host, under the confirmation's id, until it says what became of each. The attempt is
 * written down first: who dies on the way hands it over again, and the host knows it by its id.
 */
final class Delivering implements Errand {
    private static final Logger LOG = LoggerFactory.getLogger(Delivering.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int REASON = 200;

    private final DueMapper rows;
    private final Seals seals;
    private final Registry registry;
    private final Reporting reporting;
    private final Transactions transactions;
    private final SystemTime time;

    Delivering(
            DueMapper rows,
            Seals seals,
            Registry registry,
            Reporting reporting,
            Transactions transactions,
            SystemTime time) {
        this.rows = rows;
        this.seals = seals;
        this.registry = registry;
        this.reporting = reporting;
        this.transactions = transactions;
        this.time = time;
    }

    @Override
    public int run() {
        Optional<Due> claimed = registry.delivered().isEmpty() ? Optional.empty() : claim();
        claimed.filter(this::isWhole).ifPresent(this::deliver);
        return claimed.isPresent() ? 1 : 0;
    }

    private Optional<Due> claim() {
        Instant now = Instants.cut(time.now());
        return transactions.own(() -> {
            Optional<Due> due = rows.lockDue(registry.delivered(), now);
            due.ifPresent(execution -> rows.attempt(execution.id(), now.plus(pause(execution.attempts()))));
            return due;
        });
    }

    /** It stays: whoever brings the key back or mends the row has it handed over. */
    private boolean isWhole(Due due) {
        boolean whole = seals.isConfirmed(due.deed(), due.keyId(), due.opDigest());
        if (!whole) {
            LOG.error(
                    "{} {} is not handed over: it is not what was confirmed any more, or the key of"
                            + " advantage-hub.confirmation.keys that sealed it is gone (where none is set, with its process)",
                    due.operationType(),
                    due.id());
        }
        return whole;
    }

    private void deliver(Due due) {
        Answer answer;
        try {
            answer = registry.bean(due.operationType())
                    .orElseThrow()
                    .execute(new Execution(
                            due.id(), new DistributorId(due.distributorId()), Canonical.fields(due.fields())));
        } catch (RuntimeException failure) {
            LOG.warn("{} {} could not be executed; it is handed over again", due.operationType(), due.id(), failure);
            return;
        }
        Failpoint.EXECUTION_BEFORE_ANSWER.reach();
        if (answer instanceof Answer.Executed) {
            reporting.report(due.id(), new Report.Executed());
        } else if (answer instanceof Answer.Failed failed) {
            reporting.report(due.id(), new Report.Failed(cut(failed.reason())));
        }
    }

    private static String cut(String reason) {
        return reason.length() <= REASON ? reason : reason.substring(0, REASON);
    }

    /** Twice as long each time. */
    private static Duration pause(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
