package io.advantagehub.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What many threads at once did, and how long each deed took.
 *
 * @param sorted the deeds' times in nanoseconds, shortest first
 */
record Crowd(String who, long nanos, long[] sorted) {
    static final int THREADS = 64;
    private static final double NANOS = 1e9;
    private static final double NANOS_A_MILLI = 1e6;

    /** One deed, by its number from 0 on. */
    @FunctionalInterface
    interface Deed {
        void doIt(int number) throws Exception;
    }

    /** Does so many deeds by {@value #THREADS} threads; the first that fails ends it. */
    static Crowd of(String who, int deeds, Deed deed) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        AtomicInteger next = new AtomicInteger();
        long[] times = new long[deeds];
        long begin = System.nanoTime();
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                all.add(threads.submit(() -> {
                    for (int number = next.getAndIncrement(); number < deeds; number = next.getAndIncrement()) {
                        long since = System.nanoTime();
                        deed.doIt(number);
                        times[number] = System.nanoTime() - since;
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        long nanos = System.nanoTime() - begin;
        Arrays.sort(times);
        return new Crowd(who, nanos, times);
    }

    double perSecond() {
        return sorted.length * NANOS / nanos;
    }

    private double millis(double share) {
        return sorted[(int) ((sorted.length - 1) * share)] / NANOS_A_MILLI;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-44s %,7d by %d threads  %5.1f s  %,7.0f /s  p50 %5.1f ms  p99 %5.1f ms",
                who,
                sorted.length,
                THREADS,
                nanos / NANOS,
                perSecond(),
                millis(0.5),
                millis(0.99));
    }
}
