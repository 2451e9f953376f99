package io.advantagehub.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * What rules cost a replay, in one run on one database with durable commits: the same history by a flat rate as before
 * there were rules, by the rules file's lists, and by twenty rules that give the same, in turn, each on an empty schema.
 * All have to end in the same cents.
 *
 * <pre>./mvnw -q -pl benchmarks -am -DskipTests -Dbenchmarks.skip=false package
 * java -Xmx512m -jar benchmarks/target/benchmarks.jar rules [events [rounds]]</pre>
 *
 * Events: 20,000 where not told; rounds that count: 5, after two that warm up: before, the JVM is faster from one
 * replay to the next by more than rules cost.
 */
public final class RulesBenchmark {
    private static final int EVENTS = 20_000;
    private static final int ROUNDS = 5;
    private static final int WARM_UP = 2;
    private static final long SEED = 20_260_101;

    private final Map<SharedBy, List<Spent>> spent = new EnumMap<>(SharedBy.class);
    private final Set<String> ends = new HashSet<>();
    private final int events;
    private final PrintStream out;

    private RulesBenchmark(int events, PrintStream out) {
        this.events = events;
        this.out = out;
    }

    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        System.setOut(System.err);
        int events = args.length > 0 ? Integer.parseInt(args[0]) : EVENTS;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS;
        Path history = Server.scratch("history.jsonl");
        History.write(history, events, SEED);
        try (Server server = Server.embedded()) {
            out.printf(Locale.ROOT, "%s, Java %s, %,d events%n", server.version(), Runtime.version(), events);
            RulesBenchmark benchmark = new RulesBenchmark(events, out);
            for (int round = 1 - WARM_UP; round <= rounds; round++) {
                benchmark.round(round, history, server);
            }
            benchmark.compare();
        }
    }

    /** Another one begins each time: whoever comes first finds the JVM and the disk as the others left them. */
    private void round(int round, Path history, Server server) throws Exception {
        List<SharedBy> order = new ArrayList<>(List.of(SharedBy.values()));
        Collections.rotate(order, round + WARM_UP);
        for (SharedBy way : order) {
            try (HikariDataSource schema = server.empty("benchmark_rules")) {
                SharedReplay replay = SharedReplay.run(way, history, schema);
                ends.add(replay.end());
                out.printf(
                        Locale.ROOT,
                        "%-10s %-10s %s%n",
                        round > 0 ? "round " + round : "warming up",
                        way,
                        replay.spent().per(events));
                if (round > 0) {
                    spent.computeIfAbsent(way, none -> new ArrayList<>()).add(replay.spent());
                }
            }
        }
    }

    private void compare() {
        if (ends.size() != 1) {
            throw new IllegalStateException("they end in different cents");
        }
        for (SharedBy way : SharedBy.values()) {
            out.printf(
                    Locale.ROOT,
                    "%-10s %-10s %s; speed of the flat rate's: %.2f by the clock, %.2f by the processors%n",
                    "median",
                    way,
                    Spent.median(spent.getOrDefault(way, List.of())).per(events),
                    ratio(way, Spent::wall),
                    ratio(way, Spent::both));
        }
        out.println("all end in the same cents");
    }

    /** Of the medians. */
    private double ratio(SharedBy way, ToDoubleFunction<Spent> what) {
        return Spent.median(spent.getOrDefault(SharedBy.FLAT_RATE, List.of()), what)
                / Spent.median(spent.getOrDefault(way, List.of()), what);
    }
}
