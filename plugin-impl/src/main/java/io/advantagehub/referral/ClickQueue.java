package io.advantagehub.referral;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Clicks on their way to the database, in memory: nobody who follows a link waits for it. What does not fit is dropped and
 * counted. Thread-safe.
 */
final class ClickQueue {
    static final int MOST = 20_000;

    private final BlockingQueue<ClickRow> waiting = new ArrayBlockingQueue<>(MOST);
    private final AtomicLong dropped = new AtomicLong();

    void offer(ClickRow click) {
        if (!waiting.offer(click)) {
            dropped.incrementAndGet();
        }
    }

    /** Takes the next ones out. */
    List<ClickRow> take(int most) {
        List<ClickRow> taken = new ArrayList<>();
        waiting.drainTo(taken, most);
        return taken;
    }

    long dropped() {
        return dropped.get();
    }
}
