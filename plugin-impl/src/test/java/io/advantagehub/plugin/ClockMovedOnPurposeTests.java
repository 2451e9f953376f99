package io.advantagehub.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.advantagehub.api.internal.DueWork;
import io.advantagehub.clock.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A clock that is moved on purpose: nothing on the way is left out. */
class ClockMovedOnPurposeTests {
    private final List<String> story = new ArrayList<>();
    private final ClockMovedOnPurpose clock = new ClockMovedOnPurpose(
            new Clock(), new PassingTime(() -> story.add("drained"), List.of(due("ledger"), due("reminders"))));

    @Test
    void drainsThenMovesThenDoesAllThatFellDue() {
        assertThat(clock.advance(Duration.ofDays(31))).isEqualTo("2026-04-01T00:00:00Z");

        assertThat(story)
                .containsExactly(
                        "drained",
                        "moved",
                        "ledger 2026-04-01T00:00:00Z STEP_BY_STEP",
                        "reminders 2026-04-01T00:00:00Z STEP_BY_STEP",
                        "passed 2026-04-01T00:00:00Z");
    }

    @Test
    void refusesToGoBackOrBeyondTenYears() {
        assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(Duration.ofNanos(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(Duration.ofDays(3661)));
        assertThat(story).isEmpty();
    }

    private DueWork due(String name) {
        return (asOf, passage) -> story.add(name + " " + asOf + " " + passage);
    }

    private final class Clock implements BusinessClock {
        private Instant now = Instant.parse("2026-03-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public Instant advance(Duration by) {
            story.add("moved");
            now = now.plus(by);
            return now;
        }

        @Override
        public void passed(Instant upTo) {
            story.add("passed " + upTo);
        }

        @Override
        public Instant moveTo(Instant to) {
            throw new UnsupportedOperationException();
        }
    }
}
