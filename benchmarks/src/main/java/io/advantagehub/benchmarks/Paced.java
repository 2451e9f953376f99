package io.advantagehub.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Deeds that come at random, as those of people who know nothing of each other, so many a second on average; each takes from
 * when it was due, so that one which has to wait counts in full.
 *
 * @param sorted the deeds' times in nanoseconds, shortest first, without those of the warming up
 */
record Paced(String who, int rate, long[] sorted) {
    private static final int THREADS = 32;
    private static final long SEED = 20_261_127;
    private static final double NANOS = 1e9;
    private static final double NANOS_A_MILLI = 1e6;

    /** Does so many deeds, of which the first do not count; the first that fails ends it. */
    static Paced of(String who, int rate, int deeds, int warmUp, Crowd.Deed deed) throws Exception {
        long[] due = schedule(rate, deeds);
        long[] took = new long[deeds];
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            long begin = System.nanoTime();
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int first = i;
                all.add(threads.submit(() -> {
                    for (int number = first; number < deeds; number += THREADS) {
                        await(begin + due[number]);
                        deed.doIt(number);
                        took[number] = System.nanoTime() - begin - due[number];
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
        return new Paced(
                who,
                rate,
                IntStream.range(warmUp, deeds)
                        .mapToLong(number -> took[number])
                        .sorted()
                        .toArray());
    }

    private static long[] schedule(int rate, int deeds) {
        Random random = new Random(SEED);
        double[] gaps = random.doubles(deeds)
                .map(chance -> -Math.log(1 - chance) / rate)
                .toArray();
        Arrays.parallelPrefix(gaps, Double::sum);
        return Arrays.stream(gaps).mapToLong(at -> (long) (at * NANOS)).toArray();
    }

    private static void await(long instant) {
        for (long left = instant - System.nanoTime(); left > 0; left = instant - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private double millis(double share) {
        return sorted[(int) Math.ceil((sorted.length - 1) * share)] / NANOS_A_MILLI;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-40s %,6d at %d/s  p50 %5.1f ms  p90 %5.1f  p99 %5.1f  p99.9 %5.1f  longest %5.1f ms",
                who,
                sorted.length,
                rate,
                millis(0.5),
                millis(0.9),
                millis(0.99),
                millis(0.999),
                millis(1));
    }
}
