package io.advantagehub.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.clock.BusinessClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** What a sweep takes passed time for. */
class DueWorkSweepTests {
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    private final List<String> story = new ArrayList<>();
    private Optional<Instant> movedTo = Optional.empty();
    private final DueWorkSweep sweep = new DueWorkSweep(
            false,
            new Clock(),
            new PassingTime(() -> {}, List.of((asOf, passage) -> story.add(passage.name()))),
            new ThreadPoolTaskScheduler());

    @Test
    void timeGoesByAsAlways() {
        sweep.sweep();

        assertThat(story).containsExactly("STANDSTILL");
    }

    @Test
    void nothingIsLeftOutOnTheWayOfAClockThatAnotherNodeHasMoved() {
        movedTo = Optional.of(NOW);

        sweep.sweep();

        assertThat(story).containsExactly("STEP_BY_STEP", "passed " + NOW);
    }

    @Test
    void aMoveThatThisNodeHasNotHeardOfYetIsNotOver() {
        movedTo = Optional.of(NOW.plus(Duration.ofDays(1)));

        sweep.sweep();

        assertThat(story).containsExactly("STEP_BY_STEP");
    }

    private final class Clock implements BusinessClock {
        @Override
        public Instant instant() {
            return NOW;
        }

        @Override
        public Instant advance(Duration by) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant moveTo(Instant to) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Instant> movedTo() {
            return movedTo;
        }

        @Override
        public void passed(Instant upTo) {
            story.add("passed " + upTo);
        }
    }
}
