package io.advantagehub.inbox;

import io.advantagehub.database.Failpoint;
import io.advantagehub.database.Transactions;
import io.advantagehub.inbox.WorkMapper.StoredEvent;
import io.advantagehub.lease.Leases;
import java.util.List;
import java.util.function.BiFunction;

/** How one worker's batches are made: a transaction each, which begins by the worker's lease. */
record Batches(Leases leases, Transactions transactions, Turn turn, Tally tally, int size) {

    /** @param next the next events to take up of a share, at most that many; asked within the transaction */
    Stint stint(BiFunction<Share, Integer, List<StoredEvent>> next) {
        return new Stint(this, next, new Suspicion(size));
    }

    /** Reads and takes up a batch; {@code seen} learns of what before anything can fail. */
    Drained take(
            Share share,
            List<StoredEvent> seen,
            BiFunction<Share, Integer, List<StoredEvent>> next,
            Suspicion suspicion) {
        Drained drained = transactions.ownWhileHeard(() -> {
            leases.renew(share.lease());
            seen.clear();
            seen.addAll(next.apply(share, suspicion.limit()));
            Drained taken = seen.isEmpty() ? Drained.NOTHING : turn.takeUp(seen, suspicion.along());
            Failpoint.BATCH_BEFORE_COMMIT.reach();
            return taken;
        });
        Failpoint.BATCH_AFTER_COMMIT.reach();
        tally.count(drained, seen);
        return drained;
    }

    Drained park(Share share, StoredEvent poison, Throwable reason) {
        return transactions.ownWhileHeard(() -> {
            leases.renew(share.lease());
            return turn.park(poison, reason);
        });
    }
}
