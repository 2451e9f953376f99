package io.advantagehub.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/**
 * The wallet in one run on one database with durable commits: redemptions of one person under 64 threads beside the bare
 * statements; and the first page of movements with the balance, of people with few and with many movements.
 *
 * <pre>./mvnw -q -pl benchmarks -am -DskipTests -Dbenchmarks.skip=false package
 * java -Xmx512m -jar benchmarks/target/benchmarks.jar wallet [holds [movements [jdbc-url user password]]]</pre>
 *
 * Holds: 20,000 where not told, none where 0. Movements: 5,000,000. The URL is a server's, ending in {@code /}; its schemas
 * {@code benchmark_*} are dropped, but movements that an earlier run made are read again. Without one an embedded MariaDB
 * is started.
 */
public final class WalletBenchmark {
    private static final int HOLDS = 20_000;
    private static final int FEW = 10_000;
    private static final int MANY = 5_000_000;

    private WalletBenchmark() {}

    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        System.setOut(System.err);
        int holds = args.length > 0 ? Integer.parseInt(args[0]) : HOLDS;
        int movements = args.length > 1 ? Integer.parseInt(args[1]) : MANY;
        try (Server server = args.length > 4 ? Server.given(args[2], args[3], args[4]) : Server.embedded()) {
            out.printf(
                    Locale.ROOT,
                    "%s, Java %s, heap of %d MB, %d cores%n",
                    server.version(),
                    Runtime.version(),
                    Runtime.getRuntime().maxMemory() >> 20,
                    Runtime.getRuntime().availableProcessors());
            if (holds > 0) {
                oneAccount(server, holds, out);
            }
            if (movements > 0) {
                new FirstPage(server, FEW, movements).run(out);
            }
        }
    }

    private static void oneAccount(Server server, int holds, PrintStream out) throws Exception {
        Crowd product;
        try (HikariDataSource schema = server.empty("benchmark_wallet")) {
            product = OneAccount.product(schema, holds);
        }
        Crowd rows;
        try (HikariDataSource schema = server.empty("benchmark_bare")) {
            rows = OneAccount.bare(schema, holds, BareHolds.Extent.ALL_ROWS);
        }
        Crowd least;
        try (HikariDataSource schema = server.empty("benchmark_least")) {
            least = OneAccount.bare(schema, holds, BareHolds.Extent.LEDGER_ONLY);
        }
        List.of(product, rows, least).forEach(out::println);
        out.printf(
                Locale.ROOT,
                "the product is %.2f x the bare statements for the same rows, %.2f x those for the hold alone%n",
                product.perSecond() / rows.perSecond(),
                product.perSecond() / least.perSecond());
    }
}
