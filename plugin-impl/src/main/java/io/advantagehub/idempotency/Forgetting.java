package io.advantagehub.idempotency;

import io.advantagehub.api.Instants;
import io.advantagehub.api.internal.DueWork;
import io.advantagehub.clock.SystemTime;
import io.advantagehub.database.Transactions;
import java.time.Duration;
import java.time.Instant;

/** Forgets answers whose time is over: by the system's clock, whatever the business clock says, and once an hour. */
class Forgetting implements DueWork {
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final int BATCH = 1_000;

    private final IdempotencyMapper rows;
    private final Transactions transactions;
    private final SystemTime time;
    private Instant next = Instant.MIN;

    Forgetting(IdempotencyMapper rows, Transactions transactions, SystemTime time) {
        this.rows = rows;
        this.transactions = transactions;
        this.time = time;
    }

    @Override
    public synchronized void runDue(Instant businessTime, Passage passage) {
        Instant now = Instants.cut(time.now());
        if (now.isBefore(next)) {
            return;
        }
        int forgotten = BATCH;
        while (forgotten == BATCH) {
            forgotten = transactions.own(() -> rows.deleteUntil(now, BATCH));
        }
        next = now.plus(PAUSE);
    }
}
