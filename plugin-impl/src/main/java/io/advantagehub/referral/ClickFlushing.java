package io.advantagehub.referral;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Has clicks written every {@value #MILLIS} milliseconds, and what is left when the plugin stops: who is killed loses those
 * of half a second, and of the batch being written. Looks after what is known of the catalogue and of the cookie's life on the
 * way.
 */
final class ClickFlushing implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ClickFlushing.class);
    private static final long MILLIS = 400;
    private static final long PATIENCE_SECONDS = 5;
    private static final int TURNS_A_LOOK = 10;

    private final ClickWriter writer;
    private final ClickQueue queue;
    private final Catalogue catalogue;
    private final CookieLife life;
    private final boolean running;
    private @Nullable ScheduledExecutorService thread;
    private int turns;
    private long dropped;
    private boolean failing;

    /** @param running false where a test turns it by hand, or a replay has no clicks */
    ClickFlushing(ClickWriter writer, ClickQueue queue, Catalogue catalogue, CookieLife life, boolean running) {
        this.writer = writer;
        this.queue = queue;
        this.catalogue = catalogue;
        this.life = life;
        this.running = running;
    }

    @Override
    public synchronized void start() {
        if (!running || thread != null) {
            return;
        }
        thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread named = new Thread(work, "advantage-hub-clicks");
            named.setDaemon(true);
            return named;
        });
        thread.scheduleWithFixedDelay(this::turn, 0, MILLIS, TimeUnit.MILLISECONDS);
    }

    private void turn() {
        try {
            writer.flush();
            if (turns++ % TURNS_A_LOOK == 0) {
                catalogue.read();
                life.read();
            }
            tellOfDropped();
            failing = false;
        } catch (RuntimeException failure) {
            if (!failing) {
                LOG.warn("Clicks cannot be written; they are kept in memory and tried again", failure);
            }
            failing = true;
        }
    }

    private void tellOfDropped() {
        long now = queue.dropped();
        if (now > dropped) {
            LOG.warn("{} clicks were dropped: more came than could be written", now - dropped);
            dropped = now;
        }
    }

    @Override
    public synchronized void stop() {
        ScheduledExecutorService ending = thread;
        thread = null;
        if (ending == null) {
            return;
        }
        ending.shutdown();
        try {
            if (!ending.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                ending.shutdownNow();
            }
            turn();
        } catch (InterruptedException hurry) {
            ending.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
