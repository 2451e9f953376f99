package io.advantagehub.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.advantagehub.benchmarks.byhand.ByHandHost;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * How many events a second, in one run on one database with durable commits: (a) plain JDBC that writes exactly the rows
 * the product wrote, in the same batches; (b) the product; (c) what a team would write by hand.
 *
 * <pre>./mvnw -q -pl benchmarks -am -DskipTests -Dbenchmarks.skip=false package
 * java -Xmx256m -jar benchmarks/target/benchmarks.jar [events [jdbc-url user password]]</pre>
 *
 * Events: 120,000 where not told. The URL is a server's, without a schema, whose schemas {@code benchmark_*} are
 * dropped; without one an embedded MariaDB is started.
 */
public final class DrainBenchmark {
    private static final int EVENTS = 120_000;
    /** All that patience is there for; the product is held against it on as many. */
    private static final int BY_HAND_AT_MOST = 20_000;

    private static final long SEED = 20_260_101;

    private DrainBenchmark() {}

    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        System.setOut(System.err);
        int events = args.length > 0 ? Integer.parseInt(args[0]) : EVENTS;
        try (Server server = args.length > 3 ? Server.given(args[1], args[2], args[3]) : Server.embedded()) {
            out.printf(
                    Locale.ROOT,
                    "%s, Java %s, heap of %d MB, %d cores%n",
                    server.version(),
                    Runtime.version(),
                    Runtime.getRuntime().maxMemory() >> 20,
                    Runtime.getRuntime().availableProcessors());
            new DrainBenchmark().run(server, events, out);
        }
    }

    private void run(Server server, int events, PrintStream out) throws Exception {
        Path history = Server.scratch("history.jsonl");
        History.write(history, events, SEED);
        Path rules = Server.scratch("rules.yaml");
        Files.writeString(
                rules,
                "currency: BRL\nmaturation: P30D\nexpiry: P365D\nlevels: [\"0.10\", \"0.05\", \"0.02\"]\nbuyer: \"0.00\"\n");
        Path recorded = record(server, history, rules, events);
        shape(recorded, out);

        int few = Math.min(events, BY_HAND_AT_MOST);
        replay(server, history, rules, events, few);
        List<Measured> product = replay(server, history, rules, events, few);
        Measured plain;
        try (HikariDataSource schema = server.empty("benchmark_plain")) {
            Product.prepare(schema);
            plain = new PlainJdbc(recorded, schema).run(events);
        }
        Measured byHand;
        try (HikariDataSource schema = server.empty("benchmark_by_hand")) {
            byHand = new Measured("by hand, a transaction an event", few, ByHandHost.run(history, schema, few));
        }
        List.of(plain, product.get(0), product.get(1), byHand).forEach(out::println);
        out.printf(
                Locale.ROOT,
                "the product is %.2f x plain JDBC and %.1f x by hand%n",
                product.get(0).eventsPerSecond() / plain.eventsPerSecond(),
                product.get(1).eventsPerSecond() / byHand.eventsPerSecond());
    }

    /** Twice, the first not counting: after the one that is written down the JVM is still busy compiling. */
    private static List<Measured> replay(Server server, Path history, Path rules, int events, int few)
            throws Exception {
        try (HikariDataSource schema = server.empty("benchmark_product")) {
            return Product.replay(history, rules, schema, events, few);
        }
    }

    /** A first replay that is written down and warms the JVM up; its time does not count. */
    private static Path record(Server server, Path history, Path rules, int events) throws Exception {
        Path recorded = Server.scratch("recorded");
        try (HikariDataSource schema = server.empty("benchmark_recorded");
                ObjectOutputStream file =
                        new ObjectOutputStream(new BufferedOutputStream(Files.newOutputStream(recorded)))) {
            Product.prepare(schema);
            Product.replay(history, rules, new Recorder(file).on(schema), events, events);
        }
        return recorded;
    }

    private static void shape(Path recorded, PrintStream out) throws Exception {
        long[] batches = new long[2];
        long[] statements = new long[2];
        long[] rows = new long[2];
        try (ObjectInputStream file = new ObjectInputStream(new BufferedInputStream(Files.newInputStream(recorded)))) {
            while (true) {
                Recorded transaction = (Recorded) file.readObject();
                int kind = transaction.taking() ? 0 : 1;
                batches[kind]++;
                statements[kind] += transaction.writes().size();
                rows[kind] += transaction.rows();
            }
        } catch (EOFException end) {
            String[] kinds = {"taking events in", "their effects"};
            for (int kind = 0; kind < kinds.length; kind++) {
                long count = Math.max(1, batches[kind]);
                out.printf(
                        Locale.ROOT,
                        "%-34s %,9d batches  %,7d rows a batch  %4d writing statements a batch%n",
                        kinds[kind],
                        batches[kind],
                        rows[kind] / count,
                        statements[kind] / count);
            }
        }
    }
}
