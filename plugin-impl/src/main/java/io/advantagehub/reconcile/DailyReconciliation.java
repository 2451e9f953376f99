package io.advantagehub.reconcile;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Looks once a minute whether a run is due. One that failed is tried again after a while. */
final class DailyReconciliation implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DailyReconciliation.class);
    private static final Duration LOOK = Duration.ofMinutes(1);
    private static final int LOOKS_AFTER_FAILURE = 10;

    private final Reconciliation reconciliation;
    private final Duration pause;
    private final boolean wanted;
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    private int passed;
    private boolean running;

    /**
     * @param every how often the host is asked; who wants it often has it looked for often
     * @param wanted whether there is anybody to ask; otherwise no thread is made
     */
    DailyReconciliation(Reconciliation reconciliation, Duration every, boolean wanted) {
        this.reconciliation = reconciliation;
        this.wanted = wanted;
        this.pause = every.compareTo(LOOK) < 0 ? every : LOOK;
        scheduler.setPoolSize(1);
        scheduler.setThreadNamePrefix("advantage-hub-reconcile-");
        scheduler.setDaemon(true);
        scheduler.setWaitForTasksToCompleteOnShutdown(false);
    }

    @Override
    public synchronized void start() {
        if (wanted) {
            scheduler.initialize();
            scheduler.scheduleWithFixedDelay(this::look, pause);
        }
        running = true;
    }

    @Override
    public synchronized void stop() {
        if (wanted) {
            scheduler.shutdown();
        }
        running = false;
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }

    private void look() {
        if (passed > 0) {
            passed--;
            return;
        }
        try {
            reconciliation.runIfDue();
        } catch (RuntimeException failure) {
            passed = LOOKS_AFTER_FAILURE;
            LOG.warn(
                    "The host's history could not be asked and is asked again soon: {}",
                    failure.getClass().getName());
        }
    }
}
