package io.advantagehub.replay;

import io.advantagehub.inbox.Drained;
import io.advantagehub.inbox.Inbox;
import org.jspecify.annotations.Nullable;

/** Takes up what was accepted in a thread of its own, while the file is still being read. */
final class Draining {
    private static final long LOOK_AGAIN_MILLIS = 200;
    /** Some batches. */
    private static final int MOST_AHEAD = 8_000;

    private final Inbox inbox;
    private final Counts counts;
    private final Lead lead = new Lead(MOST_AHEAD);
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

    /** So many events were accepted; waits where they are too many. Fails as the draining failed. */
    void accepted(long events) {
        try {
            lead.gain(events);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
        throwFailure();
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
        lead.end();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    private void work() {
        try {
            while (!ending) {
                Drained drained = inbox.drainOnce();
                counts.drained(drained);
                if (drained.more()) {
                    lead.lose(drained.events());
                } else {
                    lead.rest(LOOK_AGAIN_MILLIS);
                }
            }
        } catch (RuntimeException broken) {
            failure = broken;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            lead.end();
        }
    }

    private static IllegalStateException interrupted(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while events are taken up", interrupted);
    }

    private void throwFailure() {
        RuntimeException broken = failure;
        if (broken != null) {
            throw new IllegalStateException("events could not be taken up; run the replay again", broken);
        }
    }
}
