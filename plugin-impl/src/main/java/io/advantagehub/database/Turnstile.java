package io.advantagehub.database;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Has those stand in line who want the same rows, before any of them takes a connection, and lets a few through at a time,
 * first come, first served. In the database they would stand in line all the same, in no order, and with all of the host's
 * connections in their hands.
 *
 * <p>It keeps order and nothing else: what is right the database decides, where others are met from other nodes too. Whoever
 * has waited for some seconds goes through in any case, so that nothing can get stuck here. Thread-safe.
 */
public final class Turnstile {
    /** One is at the rows, one commits, and others are on their way to them. */
    static final int AT_ONCE = 4;

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** Strangers may come to stand in one line: it delays them and does nothing else. */
    private static final int LINES = 256;

    private final Duration patience;
    private final Semaphore[] lines = IntStream.range(0, LINES)
            .mapToObj(line -> new Semaphore(AT_ONCE, true))
            .toArray(Semaphore[]::new);

    public Turnstile() {
        this(PATIENCE);
    }

    Turnstile(Duration patience) {
        this.patience = patience;
    }

    /**
     * Does some work when its turn has come. Such work goes through no turnstile again.
     *
     * @param whose what those in one line have in common
     */
    public <T> T pass(Object whose, Supplier<T> work) {
        Semaphore line = lines[Math.floorMod(whose.hashCode(), LINES)];
        boolean inTurn = awaitTurn(line);
        try {
            return work.get();
        } finally {
            if (inTurn) {
                line.release();
            }
        }
    }

    private boolean awaitTurn(Semaphore line) {
        try {
            return line.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
