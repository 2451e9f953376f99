package io.advantagehub.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How long the answer to a signed request takes, as it comes from 64 connections at 500 events a second in batches of ten,
 * while the same program takes the events up: the demo host in a process of its own, on its own database with durable
 * commits.
 *
 * <pre>./mvnw -q -pl demo-host,benchmarks -am -DskipTests -Dbenchmarks.skip=false package
 * java -jar benchmarks/target/benchmarks.jar door demo-host/target/demo-host.jar [seconds [events a second]]</pre>
 *
 * Requests come at random, as those of senders who know nothing of each other; a time is measured from when a request was
 * due, so that one which has to wait for its connection counts in full. The first twenty seconds do not count.
 */
public final class DoorBenchmark {
    private static final int CONNECTIONS = 64;
    private static final int BATCH = 10;
    private static final int PEOPLE = 1_000;
    private static final long SEED = 20_260_101;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final double NANOS = 1e9;

    private final int port;
    private final Purchases purchases = new Purchases(PEOPLE, SEED);

    private DoorBenchmark(int port) {
        this.port = port;
    }

    /** A request's fate. */
    private record Answered(int status, long nanos) {}

    public static void main(String[] args) throws Exception {
        Path jar = Path.of(args.length > 0 ? args[0] : "demo-host/target/demo-host.jar");
        long seconds = args.length > 1 ? Long.parseLong(args[1]) : 60;
        double rate = args.length > 2 ? Double.parseDouble(args[2]) : 500;
        try (DemoHost host = DemoHost.start(jar)) {
            DoorBenchmark door = new DoorBenchmark(host.port());
            door.signUp();
            door.run(WARM_UP, rate);
            print(door.run(Duration.ofSeconds(seconds), rate), rate);
        }
    }

    private void signUp() throws IOException {
        try (KeepAlive connection = new KeepAlive(port)) {
            int status = connection.post(purchases.signUps());
            if (status != 202) {
                throw new IllegalStateException("the sign-ups were answered " + status);
            }
        }
    }

    private List<Answered> run(Duration time, double rate) throws Exception {
        List<List<Long>> due = schedule(time, rate);
        long begin = System.nanoTime();
        ExecutorService senders = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Future<List<Answered>>> all = new ArrayList<>();
            due.forEach(own -> all.add(senders.submit(() -> send(begin, own))));
            List<Answered> answers = new ArrayList<>();
            for (Future<List<Answered>> own : all) {
                answers.addAll(own.get());
            }
            return answers;
        } finally {
            senders.shutdownNow();
        }
    }

    /** When each connection's requests are due: at random, each connection in its turn. */
    private static List<List<Long>> schedule(Duration time, double rate) {
        List<List<Long>> due = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            due.add(new ArrayList<>());
        }
        Random random = new Random(SEED);
        double at = 0;
        for (int i = 0; at < time.toSeconds(); i++) {
            due.get(i % CONNECTIONS).add((long) (at * NANOS));
            at -= Math.log(1 - random.nextDouble()) * BATCH / rate;
        }
        return due;
    }

    private List<Answered> send(long begin, List<Long> due) throws IOException {
        List<Answered> answers = new ArrayList<>();
        try (KeepAlive connection = new KeepAlive(port)) {
            for (long at : due) {
                byte[] body = purchases.next(BATCH);
                for (long left = begin + at - System.nanoTime(); left > 0; left = begin + at - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                int status = connection.post(body);
                answers.add(new Answered(status, System.nanoTime() - begin - at));
            }
        }
        return answers;
    }

    private static void print(List<Answered> answers, double rate) {
        Map<Integer, Integer> statuses = new TreeMap<>();
        answers.forEach(answer -> statuses.merge(answer.status(), 1, Integer::sum));
        long[] nanos = answers.stream().mapToLong(Answered::nanos).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "Java %s, %d cores; %d connections, %.0f events/s in batches of %d; answers by status %s%n",
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                CONNECTIONS,
                rate,
                BATCH,
                statuses);
        for (double part : new double[] {0.5, 0.9, 0.95, 0.99, 0.999, 1}) {
            long slowest = nanos[(int) Math.ceil(part * nanos.length) - 1];
            System.out.printf(
                    Locale.ROOT,
                    "%6.1f %% within %,8.1f ms%n",
                    part * 100,
                    slowest / (double) TimeUnit.MILLISECONDS.toNanos(1));
        }
    }
}
