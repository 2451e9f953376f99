package io.advantagehub.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.data.jpa.JpaRepositoriesAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long people wait who follow a referral link: {@value #RATE} a second, each from the moment it was due, then as many as
 * the machine can; and whether each of their clicks was counted. A host with a servlet container, the plugin in it, a
 * database with durable commits and the followers share one machine.
 *
 * <pre>./mvnw -q -pl benchmarks -am -DskipTests -Dbenchmarks.skip=false package
 * java -Xmx256m -jar benchmarks/target/benchmarks.jar redirects [seconds]</pre>
 */
public final class RedirectBenchmark {
    static final int RATE = 500;
    private static final int SECONDS = 30;
    private static final int FOLLOWERS = 8;
    private static final int LINKS = 10_000;
    private static final String ALPHABET = "23456789CDFHJKMNPQRTVWXY";
    private static final long A_SECOND = TimeUnit.SECONDS.toNanos(1);

    private final List<String> codes = new ArrayList<>();
    private final ExecutorService followers = Executors.newFixedThreadPool(FOLLOWERS);

    private RedirectBenchmark() {}

    @EnableAutoConfiguration(
            exclude = {
                FlywayAutoConfiguration.class,
                HibernateJpaAutoConfiguration.class,
                JpaRepositoriesAutoConfiguration.class
            })
    static class Host {}

    public static void main(String[] args) throws Exception {
        PrintStream out = System.out;
        System.setOut(System.err);
        int seconds = args.length > 0 ? Integer.parseInt(args[0]) : SECONDS;
        try (Server server = Server.embedded();
                HikariDataSource schema = server.empty("benchmark_redirects");
                ConfigurableApplicationContext host = host(schema)) {
            int port =
                    ((ServletWebServerApplicationContext) host).getWebServer().getPort();
            RedirectBenchmark benchmark = new RedirectBenchmark();
            try {
                benchmark.run(port, seconds, new JdbcTemplate(schema), out);
            } finally {
                benchmark.followers.shutdownNow();
            }
        }
    }

    private static ConfigurableApplicationContext host(DataSource database) {
        return new SpringApplicationBuilder(Host.class)
                .logStartupInfo(false)
                .properties(Map.of(
                        "server.tomcat.max-keep-alive-requests",
                        "-1",
                        "server.port",
                        "0",
                        "logging.level.root",
                        "WARN",
                        "spring.main.banner-mode",
                        "off"))
                .initializers(context -> context.getBeanFactory().registerSingleton("dataSource", database))
                .run();
    }

    private void run(int port, int seconds, JdbcTemplate sql, PrintStream out) throws Exception {
        makeLinks(sql);
        // the JVM's warming up, and every link followed once
        long followed = LongStream.of(atOnce(port, Math.max(5, seconds / 3))).sum();
        long[] waited = sorted(paced(port, seconds));
        followed += waited.length;
        out.printf(
                Locale.ROOT,
                "%d redirects/s for %d s: p50 %.2f ms, p99 %.2f ms, p99.9 %.2f ms, longest %.2f ms%n",
                RATE,
                seconds,
                millis(waited, 500),
                millis(waited, 990),
                millis(waited, 999),
                millis(waited, 1000));
        int most = Math.max(5, seconds / 3);
        long all = LongStream.of(atOnce(port, most)).sum();
        followed += all;
        out.printf(Locale.ROOT, "as many as %d followers can: %,d redirects/s%n", FOLLOWERS, all / most);
        out.printf(Locale.ROOT, "%,d of %,d clicks were written within 5 s%n", written(sql, followed), followed);
    }

    private void makeLinks(JdbcTemplate sql) {
        Random random = new Random(20_260_301);
        List<String> rows = new ArrayList<>();
        for (int link = 0; link < LINKS; link++) {
            String code = random.ints(10, 0, ALPHABET.length())
                    .mapToObj(letter -> ALPHABET.substring(letter, letter + 1))
                    .collect(Collectors.joining());
            codes.add(code);
            rows.add("('" + code + "', 'person-" + link + "', 'pipeline', 'basic', '2026-01-01')");
        }
        sql.execute("INSERT INTO ah_referral_link (code, distributor_id, product, plan, created_at) VALUES "
                + String.join(",", rows));
    }

    /** Nanoseconds from when each was due to its answer. */
    private long[] paced(int port, int seconds) throws Exception {
        long start = System.nanoTime() + A_SECOND;
        List<Future<long[]>> waits = new ArrayList<>();
        for (int place = 0; place < FOLLOWERS; place++) {
            int mine = place;
            waits.add(followers.submit(() -> paced(port, start, mine, seconds * RATE / FOLLOWERS)));
        }
        return joined(waits);
    }

    private long[] paced(int port, long start, int place, int count) throws Exception {
        Random random = new Random(place);
        long[] waited = new long[count];
        try (Follower follower = new Follower(port)) {
            for (int turn = 0; turn < count; turn++) {
                long due = start + ((long) turn * FOLLOWERS + place) * A_SECOND / RATE;
                for (long rest = due - System.nanoTime(); rest > 0; rest = due - System.nanoTime()) {
                    LockSupport.parkNanos(rest);
                }
                follow(follower, random);
                waited[turn] = System.nanoTime() - due;
            }
        }
        return waited;
    }

    /** How many each follower followed. */
    private long[] atOnce(int port, int seconds) throws Exception {
        long end = System.nanoTime() + seconds * A_SECOND;
        List<Future<long[]>> counts = new ArrayList<>();
        for (int place = 0; place < FOLLOWERS; place++) {
            Random random = new Random(place);
            counts.add(followers.submit(() -> {
                long count = 0;
                try (Follower follower = new Follower(port)) {
                    for (; System.nanoTime() < end; count++) {
                        follow(follower, random);
                    }
                }
                return new long[] {count};
            }));
        }
        return joined(counts);
    }

    private void follow(Follower follower, Random random) throws Exception {
        if (!follower.follow(codes.get(random.nextInt(codes.size())))) {
            throw new IllegalStateException("a link led nowhere");
        }
    }

    private static long written(JdbcTemplate sql, long followed) {
        long deadline = System.nanoTime() + 5 * A_SECOND;
        Long written = 0L;
        while (written != null && written < followed && System.nanoTime() < deadline) {
            LockSupport.parkNanos(A_SECOND / 10);
            written = sql.queryForObject("SELECT COUNT(*) FROM ah_click", Long.class);
        }
        return written == null ? 0 : written;
    }

    private static long[] joined(List<Future<long[]>> parts) throws Exception {
        LongStream all = LongStream.empty();
        for (Future<long[]> part : parts) {
            all = LongStream.concat(all, Arrays.stream(part.get()));
        }
        return all.toArray();
    }

    private static long[] sorted(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    private static double millis(long[] sorted, int permille) {
        int place = Math.min(sorted.length - 1, (int) ((long) sorted.length * permille / 1000));
        return sorted[place] / 1e6;
    }
}
