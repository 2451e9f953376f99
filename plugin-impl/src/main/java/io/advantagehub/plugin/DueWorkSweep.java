package io.advantagehub.plugin;

import io.advantagehub.api.internal.DueWork.Passage;
import io.advantagehub.clock.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;

/** Once a second does what fell due. No answer depends on it: it keeps short what readers would have to catch up. */
final class DueWorkSweep implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DueWorkSweep.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final boolean enabled;
    private final BusinessClock clock;
    private final PassingTime time;
    private final TaskScheduler scheduler;
    private @Nullable ScheduledFuture<?> sweeping;
    private boolean failing;

    DueWorkSweep(boolean enabled, BusinessClock clock, PassingTime time, TaskScheduler scheduler) {
        this.enabled = enabled;
        this.clock = clock;
        this.time = time;
        this.scheduler = scheduler;
    }

    @Override
    public synchronized void start() {
        if (enabled && sweeping == null) {
            sweeping = scheduler.scheduleWithFixedDelay(this::sweep, PAUSE);
        }
    }

    @Override
    public synchronized void stop() {
        if (sweeping != null) {
            sweeping.cancel(false);
            sweeping = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return sweeping != null;
    }

    /** Where another node is moving the clock on purpose, or died doing so, nothing on the way is left out either. */
    private void passTime() {
        List<Instant> moves = new ArrayList<>();
        Instant now = time.pass(clock::instant, read -> {
            clock.movedTo().ifPresent(moves::add);
            return moves.isEmpty() ? Passage.STANDSTILL : Passage.STEP_BY_STEP;
        });
        moves.stream().filter(to -> !to.isAfter(now)).forEach(clock::passed);
    }

    /** Says once that it fails, and once that it does so no more: a database that is away is told of by many. */
    void sweep() {
        try {
            passTime();
            if (failing) {
                LOG.info("What falls due is done again");
            }
            failing = false;
        } catch (RuntimeException failure) {
            if (!failing) {
                LOG.warn("What fell due could not be done; it is tried again every {} s", PAUSE.toSeconds(), failure);
            }
            failing = true;
        }
    }
}
