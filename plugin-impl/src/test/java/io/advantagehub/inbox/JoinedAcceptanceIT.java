package io.advantagehub.inbox;

import static io.advantagehub.inbox.InboxFixture.custom;
import static io.advantagehub.inbox.InboxFixture.customs;
import static io.advantagehub.inbox.InboxFixture.invalid;
import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.EventKey;
import io.advantagehub.api.usecase.Acceptance;
import io.advantagehub.api.usecase.Acceptance.Accepted;
import io.advantagehub.api.usecase.Acceptance.Duplicate;
import io.advantagehub.api.usecase.Delivery;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Acceptance inside the host's own transactions, alone and with others at the same time. */
class JoinedAcceptanceIT {
    /** As many as the pool has connections, less one for looking. */
    private static final int AT_ONCE = 9;

    @AutoClose
    private static final InboxFixture fixture = new InboxFixture();

    private static TransactionTemplate host;

    private final ExecutorService threads = Executors.newFixedThreadPool(16);

    @BeforeAll
    static void start() {
        host = new TransactionTemplate(fixture.plugin().bean(PlatformTransactionManager.class));
        host.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    @BeforeEach
    void reset() {
        fixture.reset();
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void leavesNothingWhereTheHostRollsBack() {
        host.executeWithoutResult(status -> {
            assertThat(fixture.park(custom("a"), invalid("b"))).contains(new Accepted());
            status.setRollbackOnly();
        });

        assertNothingKept();
        assertThat(fixture.park(custom("a"))).containsExactly(new Accepted());
    }

    @Test
    void isThereExactlyWhenTheHostHasCommitted() {
        host.executeWithoutResult(status -> {
            fixture.park(custom("a"));
            assertThat(fixture.count("ah_inbox")).isZero();
        });

        assertThat(fixture.inState("N")).containsExactly("a");
    }

    @Test
    void neverDoomsTheHostsTransaction() {
        fixture.park(custom("taken"));

        host.executeWithoutResult(status -> {
            fixture.keepNothing(custom("a"), invalid("b"));
            fixture.keepNothing(custom("a"), custom("taken", "{\"x\":1}"));
            fixture.park(invalid("c"), custom("taken", "{\"x\":1}"));
            fixture.jdbc().queryForList("SELECT 1");
            assertThat(status.isRollbackOnly()).isFalse();
            fixture.park(custom("d"));
        });

        assertThat(fixture.inState("N")).containsExactly("taken", "d");
        assertThat(fixture.count("ah_dead_letter")).isEqualTo(2);
    }

    @Test
    void seesWhatWasAcceptedEarlierInTheSameTransaction() {
        host.executeWithoutResult(status -> {
            assertThat(fixture.park(custom("a"))).containsExactly(new Accepted());
            assertThat(fixture.park(custom("a"), custom("b"))).containsExactly(new Duplicate(), new Accepted());
        });

        assertThat(fixture.inState("N")).containsExactly("a", "b");
    }

    @Test
    void seesWhatOthersCommittedSinceTheHostsSnapshot() {
        host.executeWithoutResult(status -> {
            fixture.inbox().waiting(); // the first reading makes the snapshot
            inAnotherThread(() -> fixture.park(custom("a")));
            assertThat(fixture.park(custom("a"))).containsExactly(new Duplicate());
        });

        assertThat(fixture.inState("N")).containsExactly("a");
    }

    @Test
    void forgetsTheNumberOfASourceThatWasRolledBack() {
        Delivery a = custom("a");
        Delivery fromNowhere =
                new Delivery.Valid(new EventKey("/rolled-back", "a"), a.content(), ((Delivery.Valid) a).event());
        host.executeWithoutResult(status -> {
            fixture.park(fromNowhere);
            fixture.park(fromNowhere);
            status.setRollbackOnly();
        });

        fixture.park(fromNowhere);

        assertThat(fixture.jdbc()
                        .queryForList("SELECT s.source FROM ah_inbox JOIN ah_source s USING (source_no)", String.class))
                .containsExactly("/rolled-back");
    }

    @Test
    void joinsAManagerThatOnlyLendsItsConnection() {
        try (InboxFixture other = new InboxFixture("manual", LikeJpa::new)) {
            TransactionTemplate jpa = new TransactionTemplate(other.plugin().bean(PlatformTransactionManager.class));
            jpa.executeWithoutResult(status -> {
                other.park(custom("a"));
                status.setRollbackOnly();
            });
            assertThat(other.count("ah_inbox")).isZero();
            jpa.executeWithoutResult(status -> other.park(custom("b")));
            assertThat(other.inState("N")).containsExactly("b");
            assertThat(other.inbox().drain().done()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void takesOneOfManyEqualEventsAtOnce(boolean joined) throws Exception {
        List<Callable<List<Acceptance>>> publishers = IntStream.range(0, 16)
                .mapToObj(i -> (Callable<List<Acceptance>>) () -> joined
                        ? host.execute(status -> fixture.park(custom("a"), custom("b")))
                        : fixture.park(custom("a"), custom("b")))
                .toList();

        List<Acceptance> answers = new ArrayList<>();
        for (Future<List<Acceptance>> answer : threads.invokeAll(publishers, 2, TimeUnit.MINUTES)) {
            answers.addAll(answer.get());
        }

        assertThat(answers).filteredOn(new Accepted()::equals).hasSize(2);
        assertThat(answers).filteredOn(new Duplicate()::equals).hasSize(30);
        assertThat(fixture.inState("N")).containsExactly("a", "b");
    }

    /** Without the gate, the database ends all waiting transactions but one as deadlocks. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void takesOneOfManyEqualEventsAtOnceAlsoWhenTheFirstRollsBack(boolean othersJoined) throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch waiting = new CountDownLatch(AT_ONCE - 1);
        Future<?> first = threads.submit(() -> host.executeWithoutResult(status -> {
            fixture.park(custom("a"));
            begun.countDown();
            await(waiting);
            sleep(300);
            status.setRollbackOnly();
        }));
        await(begun);
        List<Future<Acceptance>> others = IntStream.range(1, AT_ONCE)
                .mapToObj(i -> threads.submit(() -> {
                    waiting.countDown();
                    return othersJoined
                            ? host.execute(status -> fixture.park(custom("a")).get(0))
                            : fixture.park(custom("a")).get(0);
                }))
                .toList();

        first.get(1, TimeUnit.MINUTES);
        List<Acceptance> answers = new ArrayList<>();
        for (Future<Acceptance> other : others) {
            answers.add(other.get(1, TimeUnit.MINUTES));
        }

        assertThat(answers).filteredOn(new Accepted()::equals).hasSize(1);
        assertThat(answers).filteredOn(new Duplicate()::equals).hasSize(AT_ONCE - 2);
        assertThat(fixture.inState("N")).containsExactly("a");
    }

    @Test
    void doesNotDeadlockOnNeighbours() throws Exception {
        fixture.park(customs(0, 200));
        AtomicInteger next = new AtomicInteger(200);
        List<Callable<Integer>> publishers = IntStream.range(0, 8)
                .mapToObj(i -> (Callable<Integer>) () -> {
                    for (int round = 0; round < 15; round++) {
                        host.executeWithoutResult(status -> {
                            int from = next.getAndAdd(10);
                            fixture.park(customs(from, from + 10));
                            fixture.park(customs(from % 190, from % 190 + 5)); // duplicates in between
                        });
                    }
                    return 0;
                })
                .toList();

        for (Future<Integer> publisher : threads.invokeAll(publishers, 3, TimeUnit.MINUTES)) {
            publisher.get();
        }

        assertThat(fixture.count("ah_inbox")).isEqualTo(200 + 8 * 15 * 10);
    }

    private void inAnotherThread(Runnable work) {
        try {
            threads.submit(work).get(1, TimeUnit.MINUTES);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void assertNothingKept() {
        assertThat(fixture.count("ah_inbox")).isZero();
        assertThat(fixture.count("ah_event_key")).isZero();
        assertThat(fixture.count("ah_dead_letter")).isZero();
    }
}
