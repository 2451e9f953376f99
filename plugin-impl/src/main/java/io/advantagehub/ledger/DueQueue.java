package io.advantagehub.ledger;

import io.advantagehub.database.Ids;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** What falls due by itself, in the order of contract §4: by instant; at one instant expiry, time-outs, maturing. */
final class DueQueue {
    private final PriorityQueue<Due> queue = new PriorityQueue<>(
            Comparator.comparing(Due::at).thenComparing(Due::rank).thenComparing(DueQueue::compare));

    enum Rank {
        EXPIRY,
        TIME_OUT,
        MATURING
    }

    sealed interface Due {
        Instant at();

        Rank rank();

        /** What was spent, has matured or has ended meanwhile is due at another time or never. */
        boolean isStale();
    }

    record DueLot(Instant at, Rank rank, Lot lot) implements Due {
        @Override
        public boolean isStale() {
            return !at.equals(lot.dueAt()) || rank != rankOf(lot);
        }
    }

    record DueHold(Instant at, Hold hold) implements Due {
        @Override
        public Rank rank() {
            return Rank.TIME_OUT;
        }

        @Override
        public boolean isStale() {
            return !hold.isOpen();
        }
    }

    void add(Lot lot) {
        Instant at = lot.dueAt();
        if (at != null) {
            queue.add(new DueLot(at, rankOf(lot), lot));
        }
    }

    void add(Hold hold) {
        queue.add(new DueHold(hold.expiresAt(), hold));
    }

    /** The next thing due up to and including an instant, taken from the queue. */
    @Nullable
    Due poll(Instant asOf) {
        while (true) {
            Due next = queue.peek();
            if (next == null || next.at().isAfter(asOf)) {
                return null;
            }
            queue.remove();
            if (!next.isStale()) {
                return next;
            }
        }
    }

    private static Rank rankOf(Lot lot) {
        return lot.expiresNext() ? Rank.EXPIRY : Rank.MATURING;
    }

    private static int compare(Due one, Due other) {
        if (one instanceof DueLot lot && other instanceof DueLot another) {
            return Lot.SPENDING_ORDER.compare(lot.lot(), another.lot());
        }
        if (one instanceof DueHold hold && other instanceof DueHold another) {
            return Ids.compare(hold.hold().id(), another.hold().id());
        }
        return 0;
    }
}
