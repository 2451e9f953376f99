package io.advantagehub.replay;

import io.advantagehub.inbox.Drained;
import io.advantagehub.inbox.Inbox;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Takes up what was accepted in a thread of its own, while the file is still being read. */
final class Draining {
    private static final long LOOK_AGAIN_MILLIS = 200;

    private final Inbox inbox;
    private final Counts counts;
    private final Semaphore news = new Semaphore(0);
    private final Thread thread = new Thread(this::work, "advantage-hub-replay");
    private volatile boolean ending;
    private volatile @Nullable RuntimeException failure;

    private Draining(Inbox inbox, Counts counts) {
        this.inbox = inbox;
        this.counts = counts;
    }

    static Draining begin(Inbox inbox, Counts counts) {
        Draining draining = new Draining(inbox, counts);
        draining.thread.setDaemon(true);
        draining.thread.start();
        return draining;
    }

    /** Something was accepted. Fails as the draining failed. */
    void wake() {
        throwFailure();
        news.release();
    }

    /** Waits until nothing is left. Fails as the draining failed. */
    void finish() {
        stop();
        throwFailure();
        counts.drained(inbox.drain());
    }

    /** Ends the thread, whatever is left. */
    void stop() {
        ending = true;
        news.release();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while events are taken up", interrupted);
        }
    }

    private void work() {
        try {
            while (!ending) {
                Drained drained = inbox.drainOnce();
                counts.drained(drained);
                if (!drained.more() && news.tryAcquire(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS)) {
                    news.drainPermits();
                }
            }
        } catch (RuntimeException broken) {
            failure = broken;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void throwFailure() {
        RuntimeException broken = failure;
        if (broken != null) {
            throw new IllegalStateException("events could not be taken up; run the replay again", broken);
        }
    }
}
