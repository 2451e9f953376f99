package io.advantagehub.errand;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs errands, each on a thread of its own: a slow payout gateway keeps no grant from being told. */
final class Errands implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Errands.class);
    private static final long PAUSE_MILLIS = 500;
    private static final long PATIENCE_SECONDS = 5;

    private final List<Errand> errands;
    private @Nullable ScheduledExecutorService threads;

    Errands(List<Errand> errands) {
        this.errands = List.copyOf(errands);
    }

    @Override
    public synchronized void start() {
        if (threads != null || errands.isEmpty()) {
            return;
        }
        ScheduledExecutorService started = Executors.newScheduledThreadPool(errands.size(), work -> {
            Thread thread = new Thread(work, "advantage-hub-errand");
            thread.setDaemon(true);
            return thread;
        });
        errands.forEach(errand ->
                started.scheduleWithFixedDelay(new Turn(errand), PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS));
        threads = started;
    }

    @Override
    public synchronized void stop() {
        if (threads == null) {
            return;
        }
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException hurry) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
        threads = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return threads != null;
    }

    /** Says once that it fails, and once that it does so no more. */
    private static final class Turn implements Runnable {
        private final Errand errand;
        private boolean failing;

        Turn(Errand errand) {
            this.errand = errand;
        }

        @Override
        public void run() {
            try {
                while (errand.run() > 0 && !Thread.currentThread().isInterrupted()) {
                    // there may be more
                }
                if (failing) {
                    LOG.info("{} works again", errand.getClass().getSimpleName());
                }
                failing = false;
            } catch (RuntimeException failure) {
                if (!failing) {
                    LOG.warn("{} failed; it is tried again", errand.getClass().getSimpleName(), failure);
                }
                failing = true;
            }
        }
    }
}
