package io.advantagehub.fairplay;

import io.advantagehub.api.internal.DueWork;
import io.advantagehub.database.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;

/** Forgets what was counted by minutes when no window reaches it any more, and with what people were seen long ago. */
final class Pruning implements DueWork {
    private static final Duration KEPT = Duration.ofDays(3);
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final int CHUNK = 5_000;

    private final SponsorTallyMapper tallies;
    private final SightingMapper sightings;
    private final Transactions transactions;
    private volatile Instant next = Instant.MIN;

    Pruning(SponsorTallyMapper tallies, SightingMapper sightings, Transactions transactions) {
        this.tallies = tallies;
        this.sightings = sightings;
        this.transactions = transactions;
    }

    @Override
    public void runDue(Instant asOf, Passage passage) {
        if (asOf.isBefore(next)) {
            return;
        }
        delete(() -> tallies.prune(asOf.minus(KEPT), CHUNK));
        for (SightingKind kind : SightingKind.values()) {
            String before = Seeing.day(asOf.minus(kind.kept()));
            delete(() -> sightings.prune(kind.code(), before, CHUNK));
        }
        String before = Seeing.day(asOf.minus(SightingKind.ADDRESS.kept()));
        delete(() -> sightings.pruneVisitors(before, CHUNK));
        next = asOf.plus(PAUSE);
    }

    private void delete(IntSupplier some) {
        int deleted = CHUNK;
        while (deleted == CHUNK) {
            deleted = transactions.own(some::getAsInt);
        }
    }
}
