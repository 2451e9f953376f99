package io.advantagehub.inbox;

import io.advantagehub.database.Failpoint;
import io.advantagehub.database.Outage;
import io.advantagehub.database.Transactions;
import io.advantagehub.inbox.WorkMapper.StoredEvent;
import io.advantagehub.lease.Lease;
import io.advantagehub.lease.LeaseLost;
import io.advantagehub.lease.Leases;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes up what is new, batch by batch, as long as it has the lease of every part. A batch that fails is halved until
 * the event that fails it stands alone and is parked; a database that fails is nobody's fault, and the batch is left as
 * it was. Thread-safe: one thread works, the others wait.
 */
final class Worker {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final List<Integer> PARTS =
            IntStream.range(0, Claim.PARTS).boxed().toList();
    /** One for each part, so that several workers can share them. */
    static final List<String> LEASES = PARTS.stream()
            .map(part -> String.format(Locale.ROOT, "inbox-%02d", part))
            .toList();

    private final Leases leases;
    private final Transactions transactions;
    private final WorkMapper table;
    private final Turn turn;
    private final Suspicion suspicion;
    private @Nullable Lease lease;

    Worker(Leases leases, Transactions transactions, WorkMapper table, Turn turn, Suspicion suspicion) {
        this.leases = leases;
        this.transactions = transactions;
        this.table = table;
        this.turn = turn;
        this.suspicion = suspicion;
    }

    /** One batch; nothing where another process is at work. */
    synchronized Drained work() {
        Lease mine = lease;
        if (mine == null) {
            Optional<Lease> taken = leases.take(LEASES);
            if (taken.isEmpty()) {
                return Drained.NOTHING;
            }
            mine = taken.get();
            lease = mine;
        }
        try {
            return batch(mine);
        } catch (LeaseLost lost) {
            lease = null;
            LOG.info("another process has taken over the inbox");
            return Drained.NOTHING;
        }
    }

    /** Lets another process begin at once. */
    synchronized void release() {
        if (lease != null) {
            leases.release(lease);
            lease = null;
        }
    }

    private Drained batch(Lease mine) {
        List<StoredEvent> events = new ArrayList<>();
        try {
            Drained drained = transactions.own(() -> {
                leases.renew(mine);
                events.clear();
                events.addAll(table.findNew(PARTS, suspicion.limit()));
                Drained taken = events.isEmpty() ? Drained.NOTHING : turn.takeUp(events);
                Failpoint.BATCH_BEFORE_COMMIT.reach();
                return taken;
            });
            Failpoint.BATCH_AFTER_COMMIT.reach();
            suspicion.passed(events.size());
            return drained;
        } catch (LeaseLost lost) {
            throw lost;
        } catch (RuntimeException | StackOverflowError failure) {
            if (events.isEmpty() || Outage.is(failure)) {
                throw failure;
            }
            return isolate(events, failure, mine);
        }
    }

    private Drained isolate(List<StoredEvent> events, Throwable failure, Lease mine) {
        if (events.size() > 1) {
            suspicion.failed(events.size());
            LOG.warn("a batch of {} events failed and is halved: {}", events.size(), Causes.of(failure));
            return new Drained(0, 0, 0, true);
        }
        StoredEvent poison = events.get(0);
        LOG.error(
                "event {} of source number {} fails and is parked: {}",
                poison.eventId(),
                poison.sourceNo(),
                Causes.of(failure));
        suspicion.found();
        return transactions.own(() -> {
            leases.renew(mine);
            return turn.park(poison, failure);
        });
    }
}
