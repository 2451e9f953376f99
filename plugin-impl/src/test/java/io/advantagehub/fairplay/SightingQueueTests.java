package io.advantagehub.fairplay;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.internal.Traces;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What was seen waits in memory, once a day and never without bound. */
class SightingQueueTests {
    private final SightingQueue queue = new SightingQueue();

    @Test
    void whatIsSeenAgainOnTheSameDayIsLeftOut() {
        queue.offer(seen(1, "2026-01-01"));
        queue.offer(seen(1, "2026-01-01"));
        assertThat(queue.take(10)).hasSize(1);
        queue.offer(seen(1, "2026-01-01"));
        assertThat(queue.take(10)).isEmpty();

        queue.offer(seen(1, "2026-01-02"));
        queue.offer(seen(2, "2026-01-02"));
        assertThat(queue.take(10)).hasSize(2);
    }

    @Test
    void whatCouldNotBeWrittenIsTakenWhenItIsSeenAgain() {
        queue.offer(seen(1, "2026-01-01"));
        List<Sighting> taken = queue.take(10);

        queue.forget(taken);
        queue.offer(seen(1, "2026-01-01"));

        assertThat(queue.take(10)).isEqualTo(taken);
    }

    @Test
    void whatDoesNotFitIsDropped() {
        IntStream.range(0, 30_000).forEach(i -> queue.offer(seen(i, "2026-01-01")));

        assertThat(queue.take(40_000)).hasSize(20_000);
    }

    private static Sighting seen(int number, String day) {
        return new Sighting.OfPerson("ana", Traces.Kind.DEVICE, new UUID(0, number), day);
    }
}
