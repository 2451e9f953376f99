package io.advantagehub.demo.database;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for a process. */
final class Waiting {
    private static final long STEP_MILLIS = 20;

    private Waiting() {}

    /** Whether it came true in time. */
    static boolean until(Duration patience, BooleanSupplier condition) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            try {
                Thread.sleep(STEP_MILLIS);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
