package io.advantagehub.ledger;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** What falls due by itself, in the order of contract §4: by instant; at one instant expiry before maturing. */
final class DueQueue {
    private final PriorityQueue<Due> queue = new PriorityQueue<>(Comparator.comparing(Due::at)
            .thenComparing(due -> !due.expires())
            .thenComparing(Due::lot, Lot.SPENDING_ORDER));

    private record Due(Instant at, boolean expires, Lot lot) {
        /** A lot that was spent or has matured meanwhile is due at another time or never. */
        boolean isStale() {
            return !at.equals(lot.dueAt()) || expires != lot.expiresNext();
        }
    }

    void add(Lot lot) {
        Instant at = lot.dueAt();
        if (at != null) {
            queue.add(new Due(at, lot.expiresNext(), lot));
        }
    }

    /** The next lot due up to and including an instant, taken from the queue. */
    @Nullable
    Lot poll(Instant asOf) {
        while (true) {
            Due next = queue.peek();
            if (next == null || next.at().isAfter(asOf)) {
                return null;
            }
            queue.remove();
            if (!next.isStale()) {
                return next.lot();
            }
        }
    }
}
