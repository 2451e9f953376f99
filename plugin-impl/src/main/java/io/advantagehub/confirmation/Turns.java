package io.advantagehub.confirmation;

import io.advantagehub.api.DistributorId;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One guess of a person's at a time on this node. A guess counts as a wrong one until it has been looked at, so that of many
 * right ones at once some would lock the person out and tell the others so. Whether codes are guessed too often is decided in
 * the database alone, whatever other nodes do meanwhile. Thread-safe.
 */
final class Turns {
    private static final int LANES = 1_024;
    private static final long PATIENCE_SECONDS = 10;

    private final StampedLock[] lanes =
            Stream.generate(StampedLock::new).limit(LANES).toArray(StampedLock[]::new);

    /** A person's, begun before anything was read. Some share a lane, and wait for each other without harm. */
    Turn of(DistributorId who) {
        return new Turn(lanes[Math.floorMod(who.value().hashCode(), LANES)]);
    }

    static final class Turn {
        private final StampedLock lane;
        private final long begun;

        private Turn(StampedLock lane) {
            this.lane = lane;
            this.begun = lane.tryOptimisticRead();
        }

        /** Whether what was read since can be answered: nobody else's guess was under way. */
        boolean isUndisturbed() {
            return lane.validate(begun);
        }

        /** Empty where those before take too long. */
        <T> Optional<T> take(Supplier<T> guess) {
            long held = lock();
            if (held == 0) {
                return Optional.empty();
            }
            try {
                return Optional.of(guess.get());
            } finally {
                lane.unlockWrite(held);
            }
        }

        private long lock() {
            try {
                return lane.tryWriteLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return 0;
            }
        }
    }
}
