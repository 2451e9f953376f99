package io.advantagehub.plugin;

import io.advantagehub.api.internal.DueWork;
import io.advantagehub.api.internal.DueWork.Passage;
import io.advantagehub.api.usecase.MoveClock;
import io.advantagehub.clock.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Moves the clock on: what was accepted first, then the clock, then all that falls due on the way. */
final class ClockMovedOnPurpose implements MoveClock {
    private static final Duration FARTHEST = Duration.ofDays(3_660);

    private final BusinessClock clock;
    private final Runnable drain;
    private final List<DueWork> dueWork;

    ClockMovedOnPurpose(BusinessClock clock, Runnable drain, List<DueWork> dueWork) {
        this.clock = clock;
        this.drain = drain;
        this.dueWork = dueWork;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    /** One at a time: two moves at once would run each other's due work under each other's feet. */
    @Override
    public synchronized Instant advance(Duration by) {
        if (by.isNegative() || by.compareTo(FARTHEST) > 0) {
            throw new IllegalArgumentException("must be a duration from PT0S to P" + FARTHEST.toDays() + "D");
        }
        drain.run();
        Instant now = clock.advance(by);
        dueWork.forEach(work -> work.runDue(now, Passage.STEP_BY_STEP));
        return now;
    }
}
