package io.advantagehub.confirmation;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Instants;
import io.advantagehub.confirmation.BudgetMapper.Budget;
import io.advantagehub.confirmation.LockListener.Lock;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;

/** Tells whoever listens that somebody is locked: once of each lock, on whatever node and at whatever codes it came about. */
final class Locks {
    private final BudgetMapper rows;
    private final ObjectProvider<LockListener> listeners;
    private final InstantSource clock;

    /** @param listeners looked up late: they may need this feature to be there first */
    Locks(BudgetMapper rows, ObjectProvider<LockListener> listeners, InstantSource clock) {
        this.rows = rows;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** In the caller's transaction, of which the person's budget is the last row to be locked. */
    void tell(DistributorId who) {
        Instant now = Instants.cut(clock.instant());
        if (rows.toBeTold(who.value(), now) > 0) {
            Budget budget = rows.find(who.value()).orElseThrow();
            Lock lock = new Lock(who, now, budget.lockedUntil(), budget.used() >= Budgets.MOST);
            listeners.orderedStream().forEach(listener -> listener.locked(lock));
        }
    }
}
