package io.advantagehub.confirmation;

import io.advantagehub.api.DistributorId;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
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

    private final Lane[] lanes = Stream.generate(Lane::new).limit(LANES).toArray(Lane[]::new);

    /** A person's, begun before anything was read. Some share a lane, and wait for each other without harm. */
    Turn of(DistributorId who) {
        return new Turn(lanes[Math.floorMod(who.value().hashCode(), LANES)]);
    }

    private static final class Lane {
        private final ReentrantLock line = new ReentrantLock(true);
        /** How many have begun and how many have ended, in one number: odd while one is under way. */
        private final AtomicLong guesses = new AtomicLong();
    }

    static final class Turn {
        private final Lane lane;
        private final long begun;

        private Turn(Lane lane) {
            this.lane = lane;
            this.begun = lane.guesses.get();
        }

        /** Whether what was read since is as it was: no guess has been under way. */
        boolean isUndisturbed() {
            return begun % 2 == 0 && lane.guesses.get() == begun;
        }

        /** Comes to its turn, without a guess as yet; empty where those before take too long. */
        <T> Optional<T> take(Supplier<T> work) {
            if (!comesIn()) {
                return Optional.empty();
            }
            try {
                return Optional.of(work.get());
            } finally {
                lane.line.unlock();
            }
        }

        /** In its turn: from here on others have to wait for what becomes of it. */
        <T> T guess(Supplier<T> guess) {
            lane.guesses.incrementAndGet();
            try {
                return guess.get();
            } finally {
                lane.guesses.incrementAndGet();
            }
        }

        private boolean comesIn() {
            try {
                return lane.line.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
