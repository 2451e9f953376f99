package io.advantagehub.benchmarks;

import java.util.Locale;

/** How long somebody took over so many events. */
record Measured(String who, long events, long nanos) {
    private static final double NANOS = 1e9;

    double eventsPerSecond() {
        return events * NANOS / nanos;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-34s %,9d events  %7.1f s  %,9.0f events/s",
                who,
                events,
                nanos / NANOS,
                eventsPerSecond());
    }
}
