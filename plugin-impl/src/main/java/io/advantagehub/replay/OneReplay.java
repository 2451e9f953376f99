package io.advantagehub.replay;

import io.advantagehub.api.usecase.ReplayHostEvents.Unreplayable;
import io.advantagehub.database.Transactions;
import io.advantagehub.lease.Lease;
import io.advantagehub.lease.LeaseLost;
import io.advantagehub.lease.Leases;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The right to be the one replay on a database, kept by a heartbeat. */
final class OneReplay implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OneReplay.class);
    private static final List<String> NAME = List.of("replay");
    private static final long BEAT_SECONDS = 3;
    /** Longer than a lease lasts: whatever held it and died elsewhere has lost it then. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(12);

    private final Leases leases;
    private final Transactions transactions;
    private final Lease lease;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(beat -> {
        Thread thread = new Thread(beat, "advantage-hub-replay-lease");
        thread.setDaemon(true);
        return thread;
    });

    private OneReplay(Leases leases, Transactions transactions, Lease lease) {
        this.leases = leases;
        this.transactions = transactions;
        this.lease = lease;
        heart.scheduleWithFixedDelay(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    /** @throws Unreplayable where another replay goes on */
    static OneReplay begin(Leases leases, Transactions transactions) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        Optional<Lease> lease = leases.take(NAME);
        while (lease.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            lease = leases.take(NAME);
        }
        return new OneReplay(leases, transactions, lease.orElseThrow(OneReplay::another));
    }

    /** Runs in a transaction that commits only if this is still the one replay. */
    <T> T transaction(Supplier<T> work) {
        try {
            return transactions.own(() -> {
                leases.renew(lease);
                return work.get();
            });
        } catch (LeaseLost lost) {
            throw another();
        }
    }

    private void beat() {
        try {
            transaction(() -> lease);
        } catch (RuntimeException failure) {
            LOG.warn("the replay's lease could not be renewed: {}", failure.toString());
        }
    }

    private static Unreplayable another() {
        return new Unreplayable("another replay works on this database: wait for its end, then run this one again");
    }

    @Override
    public void close() {
        heart.shutdownNow();
        leases.release(lease);
    }
}
