package io.advantagehub.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * Random histories of everything that the ledger can do, each on people of its own, by 8 threads at once: after every
 * step each account is what plain arithmetic says, and all that the tables say of it agrees.
 */
class HistoriesIT {
    private static final int THREADS = 8;
    private static final long SEED = 20_261_127;
    private static final int STEPS = Integer.getInteger("advantage-hub.test.steps", 150);

    @AutoClose
    private static final TestLedger ledger = new TestLedger();

    @Test
    void endAsPlainArithmeticSays() throws Exception {
        long seed = Long.getLong("seed", SEED);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> runs = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                RandomHistory history = new RandomHistory(ledger, "seed " + seed + " thread " + i, seed + i);
                runs.add(threads.submit(() -> history.run(STEPS)));
            }
            for (Future<?> run : runs) {
                run.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(ledger.check().differences()).as("seed %d", seed).isEmpty();
    }
}
