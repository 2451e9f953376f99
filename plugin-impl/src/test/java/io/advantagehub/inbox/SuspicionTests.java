package io.advantagehub.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Halving finds the one that fails, and soon. */
class SuspicionTests {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 137, 250, 498, 499})
    void findsAPoisonInAsManyStepsAsHalvingNeeds(int poison) {
        Suspicion suspicion = new Suspicion(500);
        int at = 0;
        int steps = 0;
        while (true) {
            int size = suspicion.limit();
            boolean fails = at <= poison && poison < at + size;
            steps++;
            if (fails && size == 1) {
                suspicion.found();
                break;
            } else if (fails) {
                suspicion.failed(size);
            } else {
                suspicion.passed(size);
                at += size;
            }
        }

        assertThat(at).isEqualTo(poison);
        assertThat(steps).isLessThanOrEqualTo(20);
        assertThat(suspicion.limit()).isEqualTo(500);
    }
}
