package io.advantagehub.replay;

import io.advantagehub.api.usecase.ReplayHostEvents.Unreplayable;
import io.advantagehub.lease.HeldLease;
import io.advantagehub.lease.LeaseLost;
import io.advantagehub.lease.Leases;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** The right to be the one replay on a database. */
final class OneReplay implements AutoCloseable {
    private static final List<String> NAME = List.of("replay");
    /** Longer than a lease lasts: whatever held it and died elsewhere has lost it then. */
    private static final Duration PATIENCE = Duration.ofSeconds(12);

    private final HeldLease lease;

    private OneReplay(HeldLease lease) {
        this.lease = lease;
    }

    /** @throws Unreplayable where another replay goes on */
    static OneReplay begin(Leases leases) {
        return new OneReplay(leases.hold(NAME, PATIENCE).orElseThrow(OneReplay::another));
    }

    /** Runs in a transaction that commits only if this is still the one replay. */
    <T> T transaction(Supplier<T> work) {
        try {
            return lease.transaction(work);
        } catch (LeaseLost lost) {
            throw another();
        }
    }

    private static Unreplayable another() {
        return new Unreplayable("another replay works on this database: wait for its end, then run this one again");
    }

    @Override
    public void close() {
        lease.close();
    }
}
