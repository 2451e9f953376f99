package io.advantagehub.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.advantagehub.clock.SystemTime;
import io.advantagehub.database.Transactions;
import io.advantagehub.testing.ManualClock;
import io.advantagehub.testing.TestPlugin;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Commands that wait for each other are done in one transaction, and each is answered as if it had been alone. */
@Timeout(240)
class TogetherIT {
    /** So many go alone, and stay, before others have to wait. */
    private static final int CROWD = 4;

    private static TestPlugin plugin;

    private final List<List<String>> groups = new CopyOnWriteArrayList<>();
    private final Semaphore begun = new Semaphore(0);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final List<CompletableFuture<Once>> crowd = new ArrayList<>();
    private final Together<String> commands = plugin.bean(Idempotency.class).together(new Noting());
    private Consumer<List<String>> trouble = wishes -> {};

    @BeforeAll
    static void start() {
        plugin = new TestPlugin(
                context -> context.registerBean(
                        SystemTime.class, () -> new SystemTime(new ManualClock("2026-01-01T00:00:00Z"))),
                IdempotencyConfiguration.class);
        plugin.jdbc().execute("CREATE TABLE test_done (wish VARCHAR(20))");
    }

    @AfterAll
    static void stop() {
        plugin.close();
    }

    @BeforeEach
    void nothingWasSent() {
        plugin.clear("ah_idempotency", "test_done");
    }

    /** Writes each wish down; "undone" is done by nobody but alone, "forbidden" is a 403. */
    private final class Noting implements Together.Work<String> {

        @Override
        public Answer alone(String wish) {
            if (wish.equals("crowd")) {
                begun.release();
                waitFor(goOn);
            }
            return note(wish);
        }

        @Override
        public List<Optional<Answer>> together(List<String> wishes) {
            groups.add(wishes);
            List<Optional<Answer>> answers = new ArrayList<>();
            for (String wish : wishes) {
                answers.add(wish.equals("undone") ? Optional.empty() : Optional.of(note(wish)));
            }
            trouble.accept(wishes);
            return answers;
        }

        private Answer note(String wish) {
            if (wish.equals("forbidden")) {
                return new Answer(403, "{}");
            }
            plugin.joinedJdbc().update("INSERT INTO test_done VALUES (?)", wish);
            return new Answer(wish.equals("refused") ? 422 : 202, "{\"of\":\"" + wish + "\"}");
        }
    }

    @Test
    void takesOneCommitAndIsKeptForEachAsIfItHadBeenAlone() {
        crowd();
        List<CompletableFuture<Once>> sent =
                List.of(comes("a", "a"), comes("b", "b"), comes("c", "refused"), comes("d", "d"));

        assertThat(plugin.commits(() -> {
                    crowdGoes();
                    sent.forEach(CompletableFuture::join);
                }))
                .isEqualTo(CROWD + 1);

        assertThat(groups).containsExactly(List.of("a", "b", "refused", "d"));
        assertThat(sent.get(0).join()).isEqualTo(answered(202, "a"));
        assertThat(sent.get(2).join()).isEqualTo(answered(422, "refused"));
        commands.once(claim("e", "e"), "e");
        assertThat(plugin.jdbc()
                        .queryForList(
                                "SELECT DISTINCT CONCAT_WS(' ', scope, kept_until) FROM ah_idempotency", String.class))
                .hasSize(1);
        for (String again : List.of("a", "b", "d", "e")) {
            assertThat(commands.once(claim(again, again), "again")).isEqualTo(answered(202, again));
        }
        assertThat(done()).containsExactly("a", "b", "d", "e", "refused");
    }

    @Test
    void answersTwoOfOneKeyAsTheFirstAndThoseOfKnownKeysAsBefore() {
        commands.once(claim("known", "known"), "known");
        crowd();
        CompletableFuture<Once> known = comes("known", "known");
        CompletableFuture<Once> first = comes("twice", "twice");
        CompletableFuture<Once> second = comes("twice", "twice");
        CompletableFuture<Once> other = comes("twice", "another");

        crowdGoes();

        assertThat(known.join()).isEqualTo(answered(202, "known"));
        assertThat(first.join()).isEqualTo(answered(202, "twice"));
        assertThat(second.join()).isEqualTo(answered(202, "twice"));
        assertThat(other.join()).isEqualTo(new Once.KeyReused());
        assertThat(groups).containsExactly(List.of("twice"));
        assertThat(done()).containsExactly("known", "twice");
    }

    @Test
    void leavesToEachWhatCannotBeDoneTogetherAndKeepsNoForbiddance() {
        crowd();
        CompletableFuture<Once> undone = comes("u", "undone");
        CompletableFuture<Once> forbidden = comes("f", "forbidden");
        CompletableFuture<Once> done = comes("d", "done");

        crowdGoes();

        assertThat(undone.join()).isEqualTo(answered(202, "undone"));
        assertThat(forbidden.join()).isEqualTo(new Once.Answered(new Answer(403, "{}")));
        assertThat(done.join()).isEqualTo(answered(202, "done"));
        assertThat(done()).containsExactly("done", "undone");
        assertThat(plugin.jdbc().queryForList("SELECT idem_key FROM ah_idempotency WHERE answer NOT LIKE '%crowd%'"))
                .hasSize(2);
    }

    /** Where a group's transaction fails. */
    enum Failure {
        WITHIN,
        AT_COMMIT;

        void happen() {
            if (this == WITHIN) {
                throw new CannotAcquireLockException("a deadlock, as the test has it");
            }
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    throw new CannotAcquireLockException("a deadlock, as the test has it");
                }
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Failure.class)
    void hasEachDoneOnceWhereTheTransactionOfAllFails(Failure failure) {
        trouble = wishes -> failure.happen();
        crowd();
        List<CompletableFuture<Once>> sent = List.of(comes("a", "a"), comes("b", "b"), comes("c", "c"));

        crowdGoes();

        assertThat(sent.stream().map(CompletableFuture::join))
                .containsExactly(answered(202, "a"), answered(202, "b"), answered(202, "c"));
        assertThat(groups).hasSize(1);
        assertThat(done()).containsExactly("a", "b", "c");
    }

    @Test
    void saysOfOneThatItIsStillBeingDoneElsewhereAndDoesTheOthers() {
        Idempotency anotherNode = new Idempotency(
                plugin.bean(IdempotencyMapper.class),
                plugin.bean(Transactions.class),
                new SystemTime(new ManualClock("2026-01-01T00:00:00Z")));
        crowd();
        CompletableFuture<Once> busy = comes("busy", "busy");
        CompletableFuture<Once> free = comes("free", "free");

        Once elsewhere = anotherNode.once(claim("busy", "busy"), () -> {
            crowdGoes();
            assertThat(busy.join()).isEqualTo(new Once.InProgress());
            assertThat(free.join()).isEqualTo(answered(202, "free"));
            return new Answer(202, "{\"of\":\"busy\"}");
        });

        assertThat(elsewhere).isEqualTo(answered(202, "busy"));
        assertThat(done()).containsExactly("free");
    }

    @Test
    void takesNobodyAlongWhoHoldsATransaction() {
        crowd();
        CompletableFuture<Once> first = comes("a", "a");
        CompletableFuture<Once> holding = CompletableFuture.supplyAsync(() ->
                plugin.bean(Transactions.class).own(() -> commands.once(claim("h", "holding"), "holding")));
        CompletableFuture<Once> second = comes("b", "b");

        crowdGoes();

        assertThat(holding.join()).isEqualTo(answered(202, "holding"));
        assertThat(first.join()).isEqualTo(answered(202, "a"));
        assertThat(second.join()).isEqualTo(answered(202, "b"));
        assertThat(groups).containsExactly(List.of("a", "b"));
    }

    /** One by one: who come at the same moment may go together. */
    private void crowd() {
        for (int i = 0; i < CROWD; i++) {
            String key = "crowd-" + i;
            crowd.add(new CompletableFuture<>());
            thread(crowd.get(i), key, "crowd").start();
            begun.acquireUninterruptibly();
        }
    }

    private void crowdGoes() {
        goOn.countDown();
        crowd.forEach(CompletableFuture::join);
    }

    /** Somebody comes and has to wait. */
    private CompletableFuture<Once> comes(String key, String wish) {
        CompletableFuture<Once> answer = new CompletableFuture<>();
        Thread thread = thread(answer, key, wish);
        thread.start();
        await().atMost(Duration.ofMinutes(1))
                .pollDelay(Duration.ZERO)
                .pollInterval(1, TimeUnit.MILLISECONDS)
                .until(() ->
                        thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING);
        return answer;
    }

    private Thread thread(CompletableFuture<Once> answer, String key, String wish) {
        return new Thread(() -> {
            try {
                answer.complete(commands.once(claim(key, wish), wish));
            } catch (RuntimeException | Error failure) {
                answer.completeExceptionally(failure);
            }
        });
    }

    private static List<String> done() {
        return plugin.jdbc()
                .queryForList("SELECT wish FROM test_done WHERE wish <> 'crowd' ORDER BY wish", String.class);
    }

    private static Claim claim(String key, String content) {
        return new Claim("ana", "POST /me/redemptions", key, content);
    }

    private static Once answered(int status, String wish) {
        return new Once.Answered(new Answer(status, "{\"of\":\"" + wish + "\"}"));
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
