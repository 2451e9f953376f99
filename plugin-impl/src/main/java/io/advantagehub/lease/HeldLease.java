package io.advantagehub.lease;

import io.advantagehub.database.Transactions;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A lease that is kept for as long as something takes, by a heartbeat. Thread-safe. */
public final class HeldLease implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HeldLease.class);
    private static final Duration BEAT = Duration.ofSeconds(3);

    private final Leases leases;
    private final Transactions transactions;
    private final Lease lease;
    private volatile boolean givenBack;
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(beat -> {
        Thread thread = new Thread(beat, "advantage-hub-lease");
        thread.setDaemon(true);
        return thread;
    });

    HeldLease(Leases leases, Transactions transactions, Lease lease) {
        this(leases, transactions, lease, BEAT);
    }

    HeldLease(Leases leases, Transactions transactions, Lease lease, Duration beat) {
        this.leases = leases;
        this.transactions = transactions;
        this.lease = lease;
        heart.scheduleWithFixedDelay(this::beat, beat.toNanos(), beat.toNanos(), TimeUnit.NANOSECONDS);
    }

    /**
     * Runs in a transaction that commits only if the lease is still held; several threads may do so at a time.
     *
     * @throws LeaseLost where it is not
     */
    public <T> T transaction(Supplier<T> work) {
        return transactions.own(() -> {
            leases.keep(lease);
            return work.get();
        });
    }

    private void beat() {
        try {
            Lease unused = transactions.own(() -> {
                leases.renew(lease);
                return lease;
            });
        } catch (RuntimeException failure) {
            if (!givenBack) {
                LOG.warn(
                        "the lease of {} could not be renewed: {}",
                        lease.names().get(0),
                        failure.toString());
            }
        }
    }

    /** A renewal under way is not disturbed: its statement ends before, or finds that there is nothing to renew. */
    @Override
    public void close() {
        givenBack = true;
        heart.shutdown();
        leases.release(lease);
    }
}
