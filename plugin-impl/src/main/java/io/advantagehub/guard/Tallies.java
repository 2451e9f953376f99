package io.advantagehub.guard;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts in memory: what the database is known to hold, and what it has not been told yet. Bounded: beyond so many scopes at
 * once, further ones are not counted until the others are written down. Thread-safe.
 */
final class Tallies {
    static final int MOST = 20_000;

    private final Map<Scope, Count> known = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Scope, Count> eldest) {
            return size() > MOST;
        }
    };
    private Map<Scope, Count> untold = new HashMap<>();
    private Map<Scope, Count> beingTold = Map.of();
    private Map<Stop, Stopped> stops = new HashMap<>();
    private Map<Stop, Stopped> stopsBeingTold = Map.of();

    /** How often a rule stopped something, and how often it would have. */
    record Stopped(long recorded, long enforced) {
        Stopped plus(Stopped more) {
            return new Stopped(recorded + more.recorded, enforced + more.enforced);
        }
    }

    /** What is to be written down. */
    record News(Map<Scope, Count> counts, Map<Stop, Stopped> stops) {}

    synchronized void add(Scope scope, Count count) {
        if (untold.size() < MOST || untold.containsKey(scope)) {
            untold.merge(scope, count, Count::plus);
        }
    }

    synchronized void add(Stop stop, Stopped stopped) {
        if (stops.size() < MOST || stops.containsKey(stop)) {
            stops.merge(stop, stopped, Stopped::plus);
        }
    }

    synchronized Count of(Scope scope) {
        return in(known, scope).plus(in(beingTold, scope)).plus(in(untold, scope));
    }

    private static Count in(Map<Scope, Count> counts, Scope scope) {
        @Nullable Count count = counts.get(scope);
        return count == null ? Count.NONE : count;
    }

    /** What there is to write down; followed by {@link #told} or {@link #failed}. */
    synchronized News news() {
        beingTold = untold;
        stopsBeingTold = stops;
        untold = new HashMap<>();
        stops = new HashMap<>();
        return new News(Map.copyOf(beingTold), Map.copyOf(stopsBeingTold));
    }

    /** It is written down. @param totals what all nodes together have counted of the same scopes */
    synchronized void told(Map<Scope, Count> totals) {
        learn(totals);
        beingTold = Map.of();
        stopsBeingTold = Map.of();
    }

    /** What is written down by now, all nodes' together. */
    synchronized void learn(Map<Scope, Count> totals) {
        // What was told of last is forgotten last.
        known.keySet().removeAll(totals.keySet());
        known.putAll(totals);
    }

    /** It is not: it stays to be written. */
    synchronized void failed() {
        beingTold.forEach((scope, count) -> untold.merge(scope, count, Count::plus));
        stopsBeingTold.forEach((stop, stopped) -> stops.merge(stop, stopped, Stopped::plus));
        beingTold = Map.of();
        stopsBeingTold = Map.of();
    }
}
