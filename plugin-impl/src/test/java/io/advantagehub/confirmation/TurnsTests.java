package io.advantagehub.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.DistributorId;
import io.advantagehub.confirmation.Turns.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Who has to wait for whom. */
class TurnsTests {
    private static final DistributorId ANA = new DistributorId("ana");

    private final Turns turns = new Turns();

    @Test
    void aGuessDisturbsWhatWasBegunBeforeAndWhileItIsUnderWay() {
        Turn before = turns.of(ANA);
        Turn guessing = turns.of(ANA);

        Turn meanwhile =
                guessing.take(() -> guessing.guess(() -> turns.of(ANA))).orElseThrow();

        assertThat(before.isUndisturbed()).isFalse();
        assertThat(meanwhile.isUndisturbed()).isFalse();
        assertThat(turns.of(ANA).isUndisturbed()).isTrue();
    }

    @Test
    void whoComesToATurnAndDoesNotGuessDisturbsNobody() {
        Turn before = turns.of(ANA);
        Turn refused = turns.of(ANA);

        boolean undisturbed = refused.take(before::isUndisturbed).orElseThrow();

        assertThat(undisturbed).isTrue();
        assertThat(before.isUndisturbed()).isTrue();
    }

    @Test
    void aGuessThatFailsIsOverToo() {
        Turn failing = turns.of(ANA);
        try {
            failing.take(() -> failing.guess(() -> {
                throw new IllegalStateException("the database is gone");
            }));
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("the database is gone");
        }

        Turn next = turns.of(ANA);
        assertThat(next.isUndisturbed()).isTrue();
        assertThat(next.take(() -> "done")).hasValue("done");
    }

    @Test
    void ofManyAtOnceOneGuesses() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<Future<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            all.add(threads.submit(() -> {
                Turn turn = turns.of(ANA);
                return turn.take(() -> turn.guess(() -> {
                            int now = inside.incrementAndGet();
                            Thread.yield();
                            inside.decrementAndGet();
                            return now;
                        }))
                        .orElseThrow();
            }));
        }
        for (Future<Integer> one : all) {
            assertThat(one.get()).isEqualTo(1);
        }
        threads.shutdown();
    }
}
