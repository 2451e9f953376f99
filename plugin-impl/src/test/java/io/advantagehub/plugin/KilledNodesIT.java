package io.advantagehub.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.advantagehub.database.TestDatabase;
import io.advantagehub.plugin.HostProcess.Jars;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Two nodes on one database take events in over HTTP and take them up, each killed every few seconds, while somebody
 * sends, some of it twice: in the end each event has had its effect once, as the naive model has it.
 */
class KilledNodesIT {
    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final int SENDERS = 6;
    /** Twice as long as a lease lasts. */
    private static final Duration STUCK = Duration.ofSeconds(20);
    /** Or as long as so many starts take: a busy machine is as slow with a batch of a cold program as with the program. */
    private static final int STARTS = 4;

    private static final String OUT_OF_ORDER = "SELECT COUNT(*) FROM ah_entry a"
            + " JOIN ah_transfer ta ON ta.id = a.transfer_id"
            + " JOIN ah_entry b ON b.account_id = a.account_id AND b.version > a.version"
            + " JOIN ah_transfer tb ON tb.id = b.transfer_id"
            + " WHERE a.situation = 'CASHBACK' AND a.type = 'CREDIT'"
            + " AND b.situation = 'CASHBACK' AND b.type = 'CREDIT' AND ta.event_no > tb.event_no";

    private final long seed = Long.getLong("seed", new Random().nextLong());
    private final Families families = new Families();

    @TempDir
    Path directory;

    @Test
    void giveEachEventItsEffectOnce() throws Exception {
        sendAndKill(Duration.ofSeconds(25));
    }

    @Test
    @Tag("heavy")
    void giveEachEventItsEffectOnceForThreeMinutes() throws Exception {
        sendAndKill(Duration.ofMinutes(3));
    }

    private void sendAndKill(Duration time) throws Exception {
        System.out.println("KilledNodesIT: -Dseed=" + seed);
        try (TestDatabase database = TestDatabase.migrated();
                Node one = node(database, "one");
                Node two = node(database, "two")) {
            JdbcTemplate sql = new JdbcTemplate(database.dataSource());
            List<Node> nodes = List.of(one, two);
            Map<String, Integer> answers;
            Map<String, Integer> kills = new TreeMap<>();
            AtomicLong stuck = new AtomicLong();
            nodes.forEach(Node::begin);
            try (Watch watch = new Watch(sql, nodes)) {
                answers = send(nodes, time);
                one.killNoMore().forEach((point, times) -> kills.merge(point, times, Integer::sum));
                two.killNoMore().forEach((point, times) -> kills.merge(point, times, Integer::sum));
                await().atMost(Duration.ofMinutes(5))
                        .pollInterval(Duration.ofMillis(300))
                        .until(() -> isDone(sql));
                stuck.set(watch.longestMillis());
            }
            System.out.printf(
                    "KilledNodesIT: %d events, answers %s, kills %s, the longest that one stood still %d ms%n",
                    families.events(), answers, kills, stuck.get());
            assertThat(kills).isNotEmpty();
            assertEachOnce(sql);
            assertThat(number(sql, OUT_OF_ORDER))
                    .as("of somebody's own, seed %s", seed)
                    .isZero();
            assertThat(stuck.get()).as("seed %s", seed).isLessThan(longest(nodes));
        }
    }

    private static long longest(List<Node> nodes) {
        long start = nodes.stream().mapToLong(Node::slowestStartMillis).reduce(0, Math::max);
        return Math.max(STUCK.toMillis(), STARTS * start);
    }

    private Node node(TestDatabase database, String name) throws Exception {
        HostProcess host = HostProcess.of("LastingHost", new Jars[0])
                .on(database)
                .with(
                        "logging.level.root=WARN",
                        "advantage-hub.hooks.http.sources[0].source=" + Families.SOURCE,
                        "advantage-hub.hooks.http.sources[0].secrets[0]=" + SECRET,
                        "advantage-hub.inbox.workers=2",
                        "advantage-hub.inbox.batch-size=50",
                        "advantage-hub.cashback.levels[0]=0.10",
                        "advantage-hub.cashback.levels[1]=0.05",
                        "advantage-hub.cashback.levels[2]=0.02",
                        "advantage-hub.cashback.buyer=0.01");
        return new Node(host, Files.createFile(directory.resolve(name + ".log")), new Random(seed + name.hashCode()));
    }

    /** Until the time is over, and whatever was begun is answered for. */
    private Map<String, Integer> send(List<Node> nodes, Duration time) throws Exception {
        new Sender(nodes, SECRET, new Random(seed)).send(families.ancestors());
        long end = System.nanoTime() + time.toNanos();
        ExecutorService threads = Executors.newFixedThreadPool(SENDERS);
        try {
            List<Future<Map<String, Integer>>> sent = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                Random random = new Random(seed + i);
                Sender sender = new Sender(nodes, SECRET, random);
                sent.add(threads.submit(() -> {
                    while (System.nanoTime() < end) {
                        sender.send(families.next(random));
                    }
                    return sender.answers();
                }));
            }
            Map<String, Integer> answers = new TreeMap<>();
            for (Future<Map<String, Integer>> each : sent) {
                each.get().forEach((answer, times) -> answers.merge(answer, times, Integer::sum));
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Taken up, what it waited for come, and everything on the way fallen due. */
    private static boolean isDone(JdbcTemplate sql) {
        return number(sql, "SELECT COUNT(*) FROM ah_inbox WHERE state <> 'D'") == 0
                && number(sql, "SELECT COUNT(*) FROM ah_account WHERE next_due_at <= UTC_TIMESTAMP(6)") == 0;
    }

    private void assertEachOnce(JdbcTemplate sql) {
        assertThat(number(sql, "SELECT COUNT(*) FROM ah_inbox"))
                .as("events, seed %s", seed)
                .isEqualTo(families.events());
        assertThat(number(sql, "SELECT COUNT(*) FROM ah_dead_letter")).isZero();
        assertThat(number(sql, "SELECT COUNT(*) FROM ah_distributor")).isEqualTo(families.people());
        assertThat(texts(families.balances()))
                .as("the naive model's, seed %s", seed)
                .isNotEmpty();
        assertThat(texts(balances(sql))).as("seed %s", seed).isEqualTo(texts(families.balances()));
    }

    private static Map<String, long[]> balances(JdbcTemplate sql) {
        Map<String, long[]> balances = new TreeMap<>();
        sql.query(
                "SELECT owner_id, future, available, debt FROM ah_account WHERE future + available + debt > 0", row -> {
                    assertThat(row.getLong("debt")).isZero();
                    balances.put(
                            row.getString("owner_id"), new long[] {row.getLong("future"), row.getLong("available")});
                });
        return balances;
    }

    private static Map<String, String> texts(Map<String, long[]> balances) {
        return balances.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        balance -> balance.getValue()[0] + " " + balance.getValue()[1],
                        (one, other) -> other,
                        TreeMap::new));
    }

    private static long number(JdbcTemplate sql, String question) {
        Long number = sql.queryForObject(question, Long.class);
        return number == null ? 0 : number;
    }
}
