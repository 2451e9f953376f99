package io.advantagehub.confirmation;

import io.advantagehub.api.internal.DueWork;
import io.advantagehub.database.Transactions;
import java.time.Duration;
import java.time.Instant;

/** Deletes what the trail has kept for long enough. */
final class ForgettingEvents implements DueWork {
    private static final int SET = 1_000;
    /** At one time; the rest goes at the next. */
    private static final int SETS = 20;

    private final EventMapper rows;
    private final Transactions transactions;
    private final Duration kept;

    ForgettingEvents(EventMapper rows, Transactions transactions, Duration kept) {
        this.rows = rows;
        this.transactions = transactions;
        this.kept = kept;
    }

    @Override
    public void runDue(Instant asOf, Passage passage) {
        Instant before = asOf.minus(kept);
        int sets = 0;
        while (sets < SETS && transactions.own(() -> rows.deleteBefore(before, SET)) == SET) {
            sets++;
        }
    }
}
