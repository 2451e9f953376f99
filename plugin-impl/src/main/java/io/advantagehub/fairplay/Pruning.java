package io.advantagehub.fairplay;

import io.advantagehub.api.internal.DueWork;
import io.advantagehub.database.Transactions;
import java.time.Duration;
import java.time.Instant;

/** Forgets what was counted by minutes when no window reaches it any more. */
final class Pruning implements DueWork {
    private static final Duration KEPT = Duration.ofDays(3);
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final int CHUNK = 5_000;

    private final SponsorTallyMapper mapper;
    private final Transactions transactions;
    private volatile Instant next = Instant.MIN;

    Pruning(SponsorTallyMapper mapper, Transactions transactions) {
        this.mapper = mapper;
        this.transactions = transactions;
    }

    @Override
    public void runDue(Instant asOf, Passage passage) {
        if (asOf.isBefore(next)) {
            return;
        }
        while (transactions.own(() -> mapper.prune(asOf.minus(KEPT), CHUNK)) == CHUNK) {
            next = asOf;
        }
        next = asOf.plus(PAUSE);
    }
}
