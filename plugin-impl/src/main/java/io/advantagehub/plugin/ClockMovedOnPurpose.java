package io.advantagehub.plugin;

import io.advantagehub.api.internal.DueWork.Passage;
import io.advantagehub.api.usecase.MoveClock;
import io.advantagehub.clock.BusinessClock;
import java.time.Duration;
import java.time.Instant;

/** Moves the clock on: what was accepted first, then the clock, then all that falls due on the way. */
final class ClockMovedOnPurpose implements MoveClock {
    private static final Duration FARTHEST = Duration.ofDays(3_660);

    private final BusinessClock clock;
    private final PassingTime time;

    ClockMovedOnPurpose(BusinessClock clock, PassingTime time) {
        this.clock = clock;
        this.time = time;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Instant advance(Duration by) {
        if (by.isNegative() || by.compareTo(FARTHEST) > 0) {
            throw new IllegalArgumentException("must be a duration from PT0S to P" + FARTHEST.toDays() + "D");
        }
        Instant moved = time.pass(() -> clock.advance(by), Passage.STEP_BY_STEP);
        clock.passed(moved);
        return moved;
    }
}
