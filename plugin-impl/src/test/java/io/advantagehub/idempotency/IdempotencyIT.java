package io.advantagehub.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.advantagehub.api.internal.DueWork;
import io.advantagehub.clock.SystemTime;
import io.advantagehub.testing.ManualClock;
import io.advantagehub.testing.TestPlugin;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A command that was sent twice takes effect once. */
class IdempotencyIT {
    private static final ManualClock CLOCK = new ManualClock("2026-01-01T00:00:00Z");
    private static TestPlugin plugin;

    private final AtomicInteger done = new AtomicInteger();
    private final Supplier<Answer> command = () -> {
        plugin.jdbc().queryForObject("SELECT 1", Integer.class);
        return new Answer(202, "{\"run\":" + done.incrementAndGet() + "}");
    };

    @BeforeAll
    static void start() {
        plugin = new TestPlugin(
                context -> context.registerBean(SystemTime.class, () -> new SystemTime(CLOCK)),
                IdempotencyConfiguration.class);
    }

    @AfterAll
    static void stop() {
        plugin.close();
    }

    @BeforeEach
    void nothingWasSent() {
        plugin.clear("ah_idempotency");
    }

    @Test
    void givesTheFirstAnswerToTheSameAgain() {
        assertThat(send("ana", "k", "body")).isEqualTo(answered(202, 1));
        assertThat(send("ana", "k", "body")).isEqualTo(answered(202, 1));
        assertThat(done).hasValue(1);
    }

    @Test
    void keepsARefusalToo() {
        Supplier<Answer> refusal = () -> new Answer(422, "{\"run\":" + done.incrementAndGet() + "}");

        once(claim("ana", "k", "body"), refusal);

        assertThat(once(claim("ana", "k", "body"), refusal)).isEqualTo(answered(422, 1));
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
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }
}
