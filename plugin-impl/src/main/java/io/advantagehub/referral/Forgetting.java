package io.advantagehub.referral;

import io.advantagehub.api.internal.DueWork;
import io.advantagehub.database.Ids;
import io.advantagehub.database.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;

/**
 * Deletes, in parts, clicks of more than 13 months ago and the visitors of days that are over: yesterday's stay, for clicks
 * that are still on their way. Once an hour at most.
 */
class Forgetting implements DueWork {
    private static final Duration CLICKS = Duration.ofDays(396);
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final int PART = 2_000;

    private final ClickMapper rows;
    private final Transactions transactions;
    private Instant forgottenFor = Instant.MIN;

    Forgetting(ClickMapper rows, Transactions transactions) {
        this.rows = rows;
        this.transactions = transactions;
    }

    @Override
    public synchronized void runDue(Instant businessTime, Passage passage) {
        if (businessTime.isBefore(forgottenFor)) {
            return;
        }
        String yesterday = ClickRow.day(businessTime.minus(A_DAY));
        delete(() -> rows.deleteVisitorsBefore(yesterday, PART));
        delete(() -> rows.deleteClicksBefore(Ids.before(CLICKS), PART));
        forgottenFor = businessTime.plus(PAUSE);
    }

    private void delete(IntSupplier statement) {
        int deleted = PART;
        while (deleted == PART) {
            deleted = transactions.own(statement::getAsInt);
        }
    }
}
