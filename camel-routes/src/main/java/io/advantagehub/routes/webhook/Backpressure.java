package io.advantagehub.routes.webhook;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.LongUnaryOperator;

/** Refuses while too much waits to be taken up. Asks the database at most once a second, and one thread at a time. */
final class Backpressure {
    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final LongUnaryOperator backlog;
    private final long bound;
    private final LongSupplier ticker;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile Seen seen;

    /** @param bound the most that may wait */
    Backpressure(LongUnaryOperator backlog, long bound, LongSupplier ticker) {
        this.backlog = backlog;
        this.bound = bound;
        this.ticker = ticker;
        this.seen = new Seen(false, ticker.getAsLong() - FRESH_NANOS);
    }

    private record Seen(boolean tooMuch, long at) {}

    /** @throws Refusal while too much waits */
    <T> T admit(T request) {
        if (ticker.getAsLong() - seen.at() >= FRESH_NANOS && asking.tryLock()) {
            try {
                // Before the answer: where the database fails, the next one asks again after a second.
                seen = new Seen(seen.tooMuch(), ticker.getAsLong());
                seen = new Seen(DatabaseAway.unless(() -> backlog.applyAsLong(bound + 1)) > bound, seen.at());
            } finally {
                asking.unlock();
            }
        }
        if (seen.tooMuch()) {
            throw new Refusal(
                    429, "too-many-requests", "Too many events wait to be taken up. Send this request again later.");
        }
        return request;
    }
}
