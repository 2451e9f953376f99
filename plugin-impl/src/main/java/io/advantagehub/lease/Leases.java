package io.advantagehub.lease;

import io.advantagehub.database.Transactions;
import io.advantagehub.lease.LeaseMapper.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Takes, renews and gives back leases. One lasts some seconds; each batch of work renews it by its first statement, so
 * that a worker that slept through it changes nothing. Thread-safe.
 */
public class Leases {
    private static final int SECONDS = 10;

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final LeaseMapper table;
    private final SharedLeaseMapper shared;
    private final Transactions transactions;
    private final Owner self;
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    Leases(LeaseMapper table, SharedLeaseMapper shared, Transactions transactions, Owner self) {
        this.table = table;
        this.shared = shared;
        this.transactions = transactions;
        this.self = self;
    }

    /**
     * Takes all of these names, or none where somebody has one of them. Free is what ran out, what this process has
     * already (an older lease of its own then counts for nothing), and what a process of this machine had that died.
     */
    public Optional<Lease> take(Collection<String> names) {
        create(names);
        return transactions.own(() -> {
            List<Row> rows = table.lockFree(names);
            if (rows.size() < names.size() || !rows.stream().allMatch(this::isFree)) {
                return Optional.empty();
            }
            long fence = rows.stream().mapToLong(Row::fence).max().orElse(0) + 1;
            Lease lease = new Lease(List.copyOf(names), self.text(), fence);
            table.take(lease, SECONDS);
            return Optional.of(lease);
        });
    }

    /** Takes those of these names that are free, as {@link #take} has it; none of them is no lease. */
    public Optional<Lease> takeFree(Collection<String> names) {
        create(names);
        return transactions.own(() -> {
            List<Row> free = table.lockFree(names).stream().filter(this::isFree).toList();
            if (free.isEmpty()) {
                return Optional.empty();
            }
            Lease lease = new Lease(
                    free.stream().map(Row::name).toList(),
                    self.text(),
                    free.stream().mapToLong(Row::fence).max().orElse(0) + 1);
            table.take(lease, SECONDS);
            return Optional.of(lease);
        });
    }

    /** Says that this worker lives, for as long as a lease lasts, and asks who else of its group does. */
    public Roll call(String group) {
        String mine = group + self.token();
        return transactions.own(() -> {
            table.appear(mine, self.text(), SECONDS);
            List<String> living = table.findHeld(group).stream()
                    .filter(row -> row.owner() == null || !self.knowsToBeDead(row.owner()))
                    .map(Row::name)
                    .toList();
            return new Roll(living, living.indexOf(mine));
        });
    }

    /** This worker goes; what the dead left of its group is swept up. */
    public void leave(String group) {
        transactions.own(() -> {
            table.release(new Lease(List.of(group + self.token()), self.text(), 0));
            return table.deleteLapsed(group);
        });
    }

    /**
     * Who of a group of workers live, in one order that all of them see.
     *
     * @param place of whoever called, from 0
     */
    public record Roll(List<String> living, int place) {}

    /**
     * Renews a lease: the first statement of a transaction that relies on it.
     *
     * @throws LeaseLost where it is not the caller's any more
     */
    public void renew(Lease lease) {
        if (table.renew(lease, SECONDS) < lease.names().size()) {
            throw new LeaseLost(lease);
        }
    }

    /**
     * Sees to it that a lease stays the caller's until the transaction ends, without making it last longer.
     *
     * @throws LeaseLost where it is not the caller's any more
     */
    void keep(Lease lease) {
        if (shared.lockMine(lease).size() < lease.names().size()) {
            throw new LeaseLost(lease);
        }
    }

    /** Gives it back before it runs out; nothing happens where it was lost. */
    public void release(Lease lease) {
        transactions.own(() -> table.release(lease));
    }

    /**
     * Takes all of these names for as long as something takes, after waiting for them for a while.
     *
     * @return nothing where somebody else has had one of them all the time
     */
    public Optional<HeldLease> hold(Collection<String> names, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        Optional<Lease> lease = take(names);
        while (lease.isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE_NANOS);
            lease = take(names);
        }
        return lease.map(held -> new HeldLease(this, transactions, held));
    }

    /** The leases of another party in this process: what the one has is somebody else's to the other. */
    public Leases ofAnother() {
        return new Leases(table, shared, transactions, Owner.ofThisProcess());
    }

    private boolean isFree(Row row) {
        String owner = row.owner();
        return owner == null || row.lapsed() || self.text().equals(owner) || self.knowsToBeDead(owner);
    }

    /** In a transaction of its own: inserting what exists and then locking it would deadlock. */
    private void create(Collection<String> names) {
        List<String> missing = new ArrayList<>(names);
        missing.removeAll(known);
        if (!missing.isEmpty()) {
            missing.removeAll(table.findNames(missing));
            if (!missing.isEmpty()) {
                transactions.own(() -> {
                    table.insertNames(missing);
                    return missing;
                });
            }
            known.addAll(names);
        }
    }
}
