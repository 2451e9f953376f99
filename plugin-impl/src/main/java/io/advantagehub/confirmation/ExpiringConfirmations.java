package io.advantagehub.confirmation;

import io.advantagehub.api.internal.DueWork;
import io.advantagehub.database.Transactions;
import java.time.Instant;

/** Writes down which confirmations expired. Whoever looks at one sees it expired before this ran, and no code is taken. */
final class ExpiringConfirmations implements DueWork {
    private final DueMapper rows;
    private final Transactions transactions;

    ExpiringConfirmations(DueMapper rows, Transactions transactions) {
        this.rows = rows;
        this.transactions = transactions;
    }

    @Override
    public void runDue(Instant asOf, Passage passage) {
        transactions.own(() -> rows.expire(asOf));
    }
}
