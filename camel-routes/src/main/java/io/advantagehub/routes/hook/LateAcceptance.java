package io.advantagehub.routes.hook;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Batches that the database refused while the host went on: tried again after the host's commit, in their order, from a
 * thread and in transactions of our own. Kept in memory only, in a bounded number and for a bounded time; what is given
 * up is named in the log, so that the host can tell it again.
 */
final class LateAcceptance implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LateAcceptance.class);
    private static final int MOST_BATCHES = 1_000;
    private static final int MOST_ATTEMPTS = 8;
    private static final int SECONDS_TO_END = 5;

    private final HandOver handOver;
    private final Consumer<Runnable> afterCommit;
    private final Duration firstPause;
    private final Queue<Deliveries> waiting = new ArrayDeque<>();
    private final ScheduledExecutorService thread;
    private int failures;

    LateAcceptance(HandOver handOver, Consumer<Runnable> afterCommit, Duration firstPause) {
        this.handOver = handOver;
        this.afterCommit = afterCommit;
        this.firstPause = firstPause;
        this.thread =
                new ScheduledThreadPoolExecutor(0, LateAcceptance::daemon, new ThreadPoolExecutor.DiscardPolicy());
    }

    void afterCommit(Deliveries batch, Throwable failure) {
        LOG.warn(
                "Not accepted, will be tried after the host's commit: {} ({})",
                batch,
                failure.getClass().getName());
        afterCommit.accept(() -> enqueue(batch));
    }

    @Override
    public void close() throws InterruptedException {
        thread.shutdownNow();
        if (!thread.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
            LOG.warn("The last attempt is still waiting for the database");
        }
        giveUpAll();
    }

    private synchronized void giveUpAll() {
        waiting.forEach(LateAcceptance::giveUp);
        waiting.clear();
    }

    private synchronized void enqueue(Deliveries batch) {
        if (waiting.size() >= MOST_BATCHES || thread.isShutdown()) {
            giveUp(batch);
        } else if (waiting.add(batch) && waiting.size() == 1) {
            attemptAfter(Duration.ZERO);
        }
    }

    private void attemptAfter(Duration pause) {
        thread.schedule(this::attempt, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The eldest batch: a younger one does not overtake it. */
    private void attempt() {
        try {
            handOver.accept(head()).tell();
            next();
        } catch (Throwable failure) {
            // An error too: whatever is not scheduled again here is never tried again.
            failed(failure);
        }
    }

    private synchronized Deliveries head() {
        return waiting.element();
    }

    private synchronized void next() {
        failures = 0;
        waiting.poll();
        if (!waiting.isEmpty()) {
            attemptAfter(Duration.ZERO);
        }
    }

    private synchronized void failed(Throwable failure) {
        failures++;
        LOG.warn(
                "Attempt {} of {} failed ({})",
                failures,
                MOST_ATTEMPTS,
                failure.getClass().getName());
        if (failures < MOST_ATTEMPTS) {
            attemptAfter(firstPause.multipliedBy(1L << failures));
        } else {
            giveUp(waiting.element());
            next();
        }
    }

    private static void giveUp(Deliveries batch) {
        LOG.error("LOST, since the database stayed away: the host must publish these events again: {}", batch);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "advantage-hub-late-acceptance");
        thread.setDaemon(true);
        return thread;
    }
}
