package io.advantagehub.wallet;

import io.advantagehub.api.Instants;
import io.advantagehub.api.spi.PayoutGateway;
import io.advantagehub.api.spi.PayoutGateway.Answer;
import io.advantagehub.clock.SystemTime;
import io.advantagehub.database.Failpoint;
import io.advantagehub.database.Transactions;
import io.advantagehub.errand.Errand;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands payouts to the gateway, each once: the attempt is written down first, and where one was begun before, the gateway is
 * asked by our own id what it knows before anything is sent again. What it has taken is only asked about.
 */
class Sending implements Errand {
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    private static final Duration TAKEN_FOR_DEAD = Duration.ofMinutes(1);
    private static final int LONGEST = 60;
    /** How often the gateway is asked about what it has taken, should its word have been lost. */
    private static final Duration REMINDER = Duration.ofHours(1);

    private final PayoutMapper rows;
    private final Payouts payouts;
    private final Transactions transactions;
    private final PayoutGateway gateway;
    private final SystemTime time;

    Sending(PayoutMapper rows, Payouts payouts, Transactions transactions, PayoutGateway gateway, SystemTime time) {
        this.rows = rows;
        this.payouts = payouts;
        this.transactions = transactions;
        this.gateway = gateway;
        this.time = time;
    }

    @Override
    public int run() {
        Optional<PayoutRow> claimed = claim();
        claimed.ifPresent(this::send);
        return claimed.isPresent() ? 1 : 0;
    }

    /** One alone: behind a slow gateway others would be due again, on another node, before they were tried on this one. */
    private Optional<PayoutRow> claim() {
        Instant now = Instants.cut(time.now());
        return transactions.own(() -> {
            Optional<PayoutRow> due = rows.lockDue(now);
            due.ifPresent(row -> rows.attempt(
                    row.id(), null, now.plus(TAKEN_FOR_DEAD.multipliedBy(Math.min(LONGEST, 1 + row.attempts())))));
            return due;
        });
    }

    private void send(PayoutRow row) {
        Answer answer;
        try {
            Failpoint.PAYOUT_BEFORE_SUBMIT.reach();
            answer = ask(row);
            Failpoint.PAYOUT_AFTER_SUBMIT.reach();
        } catch (RuntimeException failure) {
            // Its message may tell of the destination.
            LOG.warn("Payout {} could not be handed over ({}); it is looked up later", row.id(), failure.getClass());
            return;
        }
        transactions.own(() -> {
            switch (answer) {
                case SETTLED -> payouts.conclude(row.id(), true);
                case FAILED -> payouts.conclude(row.id(), false);
                case TAKEN -> taken(row, Instants.cut(time.now()));
                case UNKNOWN ->
                    LOG.warn("The gateway does not say what became of payout {}; it is asked again", row.id());
            }
            return answer;
        });
    }

    private void taken(PayoutRow row, Instant now) {
        rows.attempt(row.id(), now, now.plus(REMINDER));
    }

    /** An attempt that was begun before may have arrived; one that was taken has, whatever is said of it later. */
    private Answer ask(PayoutRow row) {
        if (row.attempts() > 0) {
            Answer known = gateway.lookup(row.id());
            if (known != Answer.UNKNOWN || row.takenAt() != null) {
                return known;
            }
        }
        return gateway.submit(row.forGateway());
    }
}
