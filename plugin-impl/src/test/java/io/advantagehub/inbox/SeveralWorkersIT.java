package io.advantagehub.inbox;

import static io.advantagehub.inbox.InboxFixture.NOW;
import static io.advantagehub.inbox.InboxFixture.delivery;
import static io.advantagehub.inbox.InboxFixture.signUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.event.CustomEvent;
import io.advantagehub.api.internal.InboxBatch;
import io.advantagehub.api.internal.InboxHandler.Phase;
import io.advantagehub.api.usecase.Delivery;
import io.advantagehub.database.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Several nodes with two threads each on one inbox: every event once, each subject in its order, the tree first. */
class SeveralWorkersIT {
    private static final Duration SOON = Duration.ofMinutes(3);
    private static final int SUBJECTS = 40;
    private static TestDatabase database;
    private static InboxFixture door;

    private final List<InboxFixture> nodes = new ArrayList<>();

    @BeforeAll
    static void start() {
        database = TestDatabase.migrated();
        door = new InboxFixture(database, "manual", JdbcTransactionManager::new);
        door.jdbc()
                .execute("CREATE TABLE effect (no INT AUTO_INCREMENT PRIMARY KEY, event_id VARCHAR(64), lane INT,"
                        + " number BINARY(16), subject VARCHAR(64), worker VARCHAR(64))");
    }

    @AfterAll
    static void stop() {
        door.close();
    }

    @BeforeEach
    void reset() {
        door.reset();
        door.jdbc().execute("DELETE FROM effect");
        door.jdbc().execute("DELETE FROM ah_lease");
    }

    @AfterEach
    void end() {
        nodes.forEach(node -> node.plugin().closeContext());
        nodes.clear();
    }

    @Test
    void giveEachEventItsEffectOnceAndKeepEachSubjectsOrder() {
        List<Delivery> history = history(new Random(7), 3_000);
        for (int from = 0; from < history.size(); from += 500) {
            door.park(history.subList(from, from + 500).toArray(Delivery[]::new));
        }

        somebodyElseHasAll();
        join(3, 5);
        untilWorkersHaveCome(6);
        nobodyElseHasAny();
        untilDone(3_000);

        assertEachOnceAndInOrder(3_000);
        assertThat(count("SELECT COUNT(DISTINCT worker) FROM effect")).isGreaterThan(2);
        assertThat(count("SELECT COUNT(*) FROM effect tree JOIN effect e ON e.lane = 1 AND tree.lane = 0"
                        + " AND tree.number < e.number AND tree.no > e.no"))
                .as("events taken up before the tree's that were accepted earlier")
                .isZero();
        assertThat(door.count("ah_dead_letter")).isZero();
    }

    @Test
    void takeUpWhatSeveralDoorsAcceptMeanwhileTheSameEventsAmongThem() throws Exception {
        join(3, 0);
        List<Delivery> history = history(new Random(11), 1_000);
        ExecutorService senders = Executors.newFixedThreadPool(6);
        try {
            List<Future<?>> sent = new ArrayList<>();
            for (int sender = 0; sender < 6; sender++) {
                InboxFixture node = nodes.get(sender % nodes.size());
                List<Delivery> own = new ArrayList<>(history);
                Collections.shuffle(own, new Random(sender % 2));
                sent.add(senders.submit(() -> {
                    for (int from = 0; from < own.size(); from += 20) {
                        node.park(own.subList(from, from + 20).toArray(Delivery[]::new));
                    }
                }));
            }
            for (Future<?> each : sent) {
                each.get();
            }
        } finally {
            senders.shutdownNow();
        }

        untilDone(1_000);

        assertEachOnce(1_000);
        assertThat(door.count("ah_event_key")).isEqualTo(1_000);
        assertThat(door.count("ah_dead_letter")).isZero();
    }

    @Test
    void parkThePoisonOfEachShareAndNothingElse() {
        door.park(history(new Random(3), 1_000).toArray(Delivery[]::new));

        somebodyElseHasAll();
        join(2, 0, "e77", "e500", "e998");
        nobodyElseHasAny();
        untilDone(997);

        assertThat(door.inState("P")).containsExactly("e77", "e500", "e998");
        assertEachOnceAndInOrder(997);
    }

    /** So that all can begin at once, and nobody before it knows what to do. */
    private static void somebodyElseHasAll() {
        Share.ALL.forEach(name -> door.jdbc()
                .update("INSERT INTO ah_lease VALUES (?, 'other', 1, UTC_TIMESTAMP(6) + INTERVAL 1 HOUR)", name));
    }

    private static void nobodyElseHasAny() {
        door.jdbc().execute("UPDATE ah_lease SET until = '1970-01-01' WHERE owner = 'other'");
    }

    /** @param oneInSoMany of the batches the database asks to repeat, 0 for none */
    private void join(int howMany, int oneInSoMany, String... poison) {
        for (int i = 0; i < howMany; i++) {
            InboxFixture node = new InboxFixture(database, "auto", JdbcTransactionManager::new);
            nodes.add(node);
            node.handle(Phase.NOTIFY, batch -> {
                if (!Collections.disjoint(InboxFixture.ids(batch.items()), List.of(poison))) {
                    throw new IllegalStateException("poison");
                }
                batch.items().forEach(item -> keep(node, item));
                if (oneInSoMany > 0 && ThreadLocalRandom.current().nextInt(oneInSoMany) == 0) {
                    throw new DataAccessResourceFailureException("again", new SQLException("Deadlock", "40001", 1213));
                }
            });
        }
    }

    /** Else those who begin early are given the shares of those who begin late. */
    private static void untilWorkersHaveCome(int howMany) {
        await().atMost(SOON)
                .until(() -> count("SELECT COUNT(*) FROM ah_lease WHERE name LIKE 'inbox-worker-%'") == howMany);
    }

    private static void keep(InboxFixture node, InboxBatch.Item item) {
        node.plugin()
                .joinedJdbc()
                .update(
                        "INSERT INTO effect (event_id, lane, number, subject, worker) VALUES (?, ?, UNHEX(?), ?, ?)",
                        item.key().id(),
                        item.event() instanceof CustomEvent ? 1 : 0,
                        item.number().toString().replace("-", ""),
                        item.event().subject().value(),
                        Thread.currentThread().getName() + System.identityHashCode(node));
    }

    private static List<Delivery> history(Random random, int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> {
                    String subject = "d" + random.nextInt(SUBJECTS);
                    return random.nextInt(10) == 0
                            ? signUp("e" + i, subject)
                            : delivery("e" + i, new CustomEvent(new DistributorId(subject), NOW, "shop.visited", "{}"));
                })
                .toList();
    }

    /** Until nothing is new any more: an event that is parked alone is so after those that went along with it are done. */
    private static void untilDone(int size) {
        await().atMost(SOON)
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(count("SELECT COUNT(*) FROM ah_inbox WHERE state IN ('N', 'T')"))
                        .isZero());
        assertThat(count("SELECT COUNT(*) FROM ah_inbox WHERE state = 'D'")).isEqualTo(size);
    }

    private static void assertEachOnce(int size) {
        assertThat(count("SELECT COUNT(*) FROM effect")).isEqualTo(size);
        assertThat(count("SELECT COUNT(DISTINCT event_id) FROM effect")).isEqualTo(size);
    }

    private static void assertEachOnceAndInOrder(int size) {
        assertEachOnce(size);
        assertThat(count("SELECT COUNT(*) FROM effect a JOIN effect b ON b.subject = a.subject AND b.lane = a.lane"
                        + " AND b.number > a.number AND b.no < a.no"))
                .as("events taken up before earlier ones of their subject")
                .isZero();
    }

    private static long count(String sql) {
        Long count = door.jdbc().queryForObject(sql, Long.class);
        return count == null ? 0 : count;
    }
}
