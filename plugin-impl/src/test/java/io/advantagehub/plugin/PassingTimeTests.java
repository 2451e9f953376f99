package io.advantagehub.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.internal.DueWork.Passage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Time passes once at a time. */
class PassingTimeTests {
    private static final Instant JANUARY = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant FEBRUARY = Instant.parse("2026-02-01T00:00:00Z");

    @Test
    void aSweepNeverComesBetweenAMovedClockAndItsDueWork() throws InterruptedException {
        AtomicReference<Instant> clock = new AtomicReference<>(JANUARY);
        List<String> story = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch moved = new CountDownLatch(1);
        PassingTime time = new PassingTime(() -> {}, List.of((asOf, passage) -> story.add(passage + " " + asOf)));
        Thread sweep = new Thread(() -> {
            awaitQuietly(moved);
            time.pass(clock::get, Passage.STANDSTILL);
        });
        sweep.start();

        time.pass(
                () -> {
                    clock.set(FEBRUARY);
                    moved.countDown();
                    letTheSweepTry(sweep);
                    return FEBRUARY;
                },
                Passage.STEP_BY_STEP);
        sweep.join(Duration.ofMinutes(1).toMillis());

        assertThat(story).containsExactly("STEP_BY_STEP " + FEBRUARY, "STANDSTILL " + FEBRUARY);
    }

    /** Until it is blocked, or has got through. */
    private static void letTheSweepTry(Thread sweep) {
        while (sweep.isAlive() && sweep.getState() != Thread.State.BLOCKED) {
            Thread.onSpinWait();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
