package io.advantagehub.confirmation;

import io.advantagehub.api.internal.DueWork;
import io.advantagehub.database.Transactions;
import java.time.Duration;
import java.time.Instant;

/** Deletes places of which nobody has asked for long: what was asked there counts no more. */
final class ForgettingPlaces implements DueWork {
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int SET = 1_000;
    /** At one time; the rest goes at the next. */
    private static final int SETS = 20;

    private final PlaceMapper rows;
    private final Transactions transactions;

    ForgettingPlaces(PlaceMapper rows, Transactions transactions) {
        this.rows = rows;
        this.transactions = transactions;
    }

    @Override
    public void runDue(Instant asOf, Passage passage) {
        Instant before = asOf.minus(A_DAY);
        int sets = 0;
        while (sets < SETS && transactions.own(() -> rows.deleteBefore(before, SET)) == SET) {
            sets++;
        }
    }
}
