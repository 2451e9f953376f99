package io.advantagehub.reconcile;

import io.advantagehub.api.spi.HostHistory;
import io.advantagehub.api.spi.HostHistory.Page;
import io.advantagehub.clock.SystemTime;
import io.advantagehub.lease.HeldLease;
import io.advantagehub.lease.Leases;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One day's run at a time: page by page, each accepted and remembered in one transaction. Thread-safe. */
public final class Reconciliation {
    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);
    private static final List<String> LEASE = List.of("host-history");

    private final HostHistory host;
    private final PositionMapper table;
    private final Told told;
    private final Leases leases;
    private final Times times;

    Reconciliation(HostHistory host, PositionMapper table, Told told, Leases leases, Times times) {
        this.host = host;
        this.table = table;
        this.told = told;
        this.leases = leases;
        this.times = times;
    }

    /**
     * @param business what the host's events are dated by
     * @param system by which a day is a day
     */
    record Times(InstantSource business, SystemTime system, Duration every) {
        Instant next() {
            return system.now().plus(every);
        }
    }

    /** Does the run that is due or was left half done, unless another node is at it; says how many events had been missed. */
    public long runIfDue() {
        Optional<Position> known = table.find();
        if (known.isEmpty()) {
            table.insertMissing(Position.first(times.business.instant(), times.next()));
            return 0;
        }
        if (known.get().dueAt().isAfter(times.system.now())) {
            return 0;
        }
        try (HeldLease lease = leases.hold(LEASE, Duration.ZERO).orElse(null)) {
            return lease == null ? 0 : run(lease);
        }
    }

    private long run(HeldLease lease) {
        Position position = table.find().orElseThrow();
        if (position.dueAt().isAfter(times.system.now())) {
            return 0;
        }
        position = position.begun(times.business.instant());
        long missed = 0;
        for (boolean more = true; more; ) {
            Page page = host.since(position.fromAt(), position.nextPage());
            String next = page.next();
            more = next != null && !next.equals(position.nextPage());
            position = more ? position.turned(String.valueOf(next)) : position.ended(times.next());
            missed += accept(page, position, lease);
        }
        LOG.info("The host was asked for what it may have failed to tell: {} events were missed", missed);
        return missed;
    }

    private long accept(Page page, Position then, HeldLease lease) {
        return lease.transaction(() -> {
            long missed = told.again(page.events());
            table.update(then);
            return missed;
        });
    }
}
