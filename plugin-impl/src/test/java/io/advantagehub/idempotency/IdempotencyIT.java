package io.advantagehub.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.advantagehub.api.internal.DueWork;
import io.advantagehub.clock.SystemTime;
import io.advantagehub.database.Transactions;
import io.advantagehub.testing.ManualClock;
import io.advantagehub.testing.TestPlugin;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A command that was sent twice takes effect once. */
class IdempotencyIT {
    private static final ManualClock CLOCK = new ManualClock("2026-01-01T00:00:00Z");

    @AutoClose
    private static final TestPlugin plugin = new TestPlugin(
            context -> context.registerBean(SystemTime.class, () -> new SystemTime(CLOCK)),
            IdempotencyConfiguration.class);

    private final AtomicInteger done = new AtomicInteger();
    private final Supplier<Answer> command = () -> {
        plugin.jdbc().queryForObject("SELECT 1", Integer.class);
        return new Answer(202, "{\"run\":" + done.incrementAndGet() + "}");
    };

    @BeforeEach
    void nothingWasSent() {
        plugin.clear("ah_idempotency");
    }

    @Test
    void givesTheFirstAnswerToTheSameAgain() {
        assertThat(send("ana", "k", "body")).isEqualTo(answered(202, 1));
        assertThat(send("ana", "k", "body")).isEqualTo(answered(202, 1));
        assertThat(done).hasValue(1);
        // the mutant: a claim that is not kept
        plugin.clear("ah_idempotency");
        assertThat(send("ana", "k", "body")).isEqualTo(answered(202, 2));
    }

    @Test
    void keepsARefusalThoughTheSameWouldBeDoneNow() {
        once(claim("ana", "k", "body"), () -> new Answer(422, "{\"run\":" + done.incrementAndGet() + "}"));

        assertThat(send("ana", "k", "body")).isEqualTo(answered(422, 1));
        // the mutant: a refusal that is not kept
        plugin.clear("ah_idempotency");
        assertThat(send("ana", "k", "body")).isEqualTo(answered(202, 2));
    }

    @Test
    void isDoneOnceByTwoNodesThatFindItsKeyFreeAtTheSameMoment() throws Exception {
        for (Future<Once> one : twoNodesAtOnce()) {
            assertThat(one.get()).isEqualTo(answered(202, 1));
        }
        assertThat(done).hasValue(1);
    }

    /** The mutant of that: a schema in which a key may be claimed twice. */
    @Test
    void isDoneTwiceWhereNoKeyOfTheTableRefusesTheSecondClaim() throws Exception {
        plugin.jdbc()
                .execute("ALTER TABLE ah_idempotency DROP PRIMARY KEY, ADD PRIMARY KEY (scope, idem_key, kept_until)");
        try {
            // what becomes of their answers is another matter: both wrote into either's row
            twoNodesAtOnce();
        } finally {
            plugin.clear("ah_idempotency");
            plugin.jdbc().execute("ALTER TABLE ah_idempotency DROP PRIMARY KEY, ADD PRIMARY KEY (scope, idem_key)");
        }

        assertThat(done).hasValueGreaterThan(1);
    }

    /** Each has looked for the key before the other claims it. */
    private List<Future<Once>> twoNodesAtOnce() throws Exception {
        CyclicBarrier looked = new CyclicBarrier(2);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Once>> sent = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                ManualClock clock = new ManualClock("2026-01-01T00:00:0" + i + "Z");
                Idempotency node =
                        new Idempotency(meeting(looked), plugin.bean(Transactions.class), new SystemTime(clock));
                sent.add(() -> node.once(claim("ana", "k", "body"), command));
            }
            return nodes.invokeAll(sent);
        } finally {
            nodes.shutdownNow();
        }
    }

    /** Who has found nothing waits once for the other. */
    private static IdempotencyMapper meeting(CyclicBarrier looked) {
        IdempotencyMapper rows = plugin.bean(IdempotencyMapper.class);
        AtomicBoolean met = new AtomicBoolean();
        return (IdempotencyMapper) Proxy.newProxyInstance(
                IdempotencyMapper.class.getClassLoader(),
                new Class<?>[] {IdempotencyMapper.class},
                (proxy, method, arguments) -> {
                    try {
                        Object found = method.invoke(rows, arguments);
                        if (method.getName().equals("lock") && met.compareAndSet(false, true)) {
                            looked.await(1, TimeUnit.MINUTES);
                        }
                        return found;
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    @Test
    void takesNoOtherContentUnderTheSameKey() {
        send("ana", "k", "body");

        assertThat(send("ana", "k", "another")).isEqualTo(new Once.KeyReused());
    }

    @Test
    void tellsKeysCallersAndRoutesApart() {
        send("ana", "k", "body");

        assertThat(send("ana", "K", "body")).isEqualTo(answered(202, 2));
        assertThat(send("Ana", "k", "body")).isEqualTo(answered(202, 3));
        assertThat(once(new Claim("ana", "POST /me/payouts", "k", "body"), command))
                .isEqualTo(answered(202, 4));
    }

    @Test
    void keepsNothingOfACommandThatThrew() {
        assertThatIllegalStateException()
                .isThrownBy(() -> once(claim("ana", "k", "body"), () -> {
                    throw new IllegalStateException("bug");
                }));

        assertThat(send("ana", "k", "body")).isEqualTo(answered(202, 1));
    }

    @Test
    void saysWhatIsStillBeingDone() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<Once> first = other.submit(() -> once(claim("ana", "k", "body"), () -> {
                begun.countDown();
                await(goOn);
                return command.get();
            }));
            await(begun);

            assertThat(send("ana", "k", "body")).isEqualTo(new Once.InProgress());
            assertThat(send("ana", "k", "another")).isEqualTo(new Once.InProgress());

            goOn.countDown();
            assertThat(first.get()).isEqualTo(answered(202, 1));
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void doesOnceWhatManySendAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(64);
        CountDownLatch all = new CountDownLatch(1);
        try {
            List<Future<Once>> sent = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                sent.add(threads.submit(() -> {
                    await(all);
                    return send("ana", "k", "body");
                }));
            }
            all.countDown();
            for (Future<Once> one : sent) {
                assertThat(one.get()).isIn(answered(202, 1), new Once.InProgress());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(send("ana", "k", "body")).isEqualTo(answered(202, 1));
        assertThat(done).hasValue(1);
    }

    @Test
    void forgetsAfterThirtyDaysOfTheSystemsClock() {
        send("ana", "k", "body");
        CLOCK.advance(Duration.ofDays(30).minusSeconds(1));
        assertThat(send("ana", "k", "body")).isEqualTo(answered(202, 1));

        CLOCK.advance(Duration.ofSeconds(1));
        assertThat(send("ana", "k", "another")).isEqualTo(answered(202, 2));

        CLOCK.advance(Duration.ofDays(30));
        plugin.bean(DueWork.class).runDue(Instant.MIN, DueWork.Passage.STANDSTILL);
        assertThat(plugin.jdbc().queryForObject("SELECT COUNT(*) FROM ah_idempotency", Integer.class))
                .isZero();
    }

    private Once send(String caller, String key, String content) {
        return once(claim(caller, key, content), command);
    }

    private static Once once(Claim claim, Supplier<Answer> command) {
        return plugin.bean(Idempotency.class).once(claim, command);
    }

    private static Claim claim(String caller, String key, String content) {
        return new Claim(caller, "POST /me/redemptions", key, content);
    }

    private static Once answered(int status, int run) {
        return new Once.Answered(new Answer(status, "{\"run\":" + run + "}"));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
