package io.advantagehub.accrual;

import java.util.HashMap;
import java.util.Map;

/** What people earned in their months, while it is being added to. Of one thread; in memory. */
final class Months {
    private final Map<MonthKey, Long> earned = new HashMap<>();
    private final Map<MonthKey, Long> before = new HashMap<>();

    /** @param earned of those that have any; of all others nothing was earned yet */
    Months(Map<MonthKey, Long> earned) {
        this.earned.putAll(earned);
        this.before.putAll(earned);
    }

    int size() {
        return earned.size();
    }

    /** So far, in minor units. */
    long earned(MonthKey key) {
        return earned.getOrDefault(key, 0L);
    }

    void earn(MonthKey key, long amount) {
        earned.merge(key, amount, Math::addExact);
    }

    /** A refund took it back: it is room again for what is still to be earned of that month. */
    void giveBack(MonthKey key, long amount) {
        earned.put(key, Math.max(0, earned.getOrDefault(key, 0L) - amount));
    }

    Map<MonthKey, Long> changed() {
        Map<MonthKey, Long> changed = new HashMap<>(earned);
        changed.entrySet().removeIf(entry -> entry.getValue().equals(before.get(entry.getKey())));
        return changed;
    }
}
