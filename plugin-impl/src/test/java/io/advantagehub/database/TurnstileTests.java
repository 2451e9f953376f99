package io.advantagehub.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnstileTests {
    private static final String ANA = "ana";
    private static final String BRUNO = "bruno";

    private final List<String> inside = new CopyOnWriteArrayList<>();
    private final Semaphore leave = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();

    @AfterEach
    void allGo() throws InterruptedException {
        leave.release(Turnstile.AT_ONCE);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Test
    void letsAFewThroughAtOnceAndTheOthersInTheOrderInWhichTheyCame() {
        Turnstile turnstile = new Turnstile(Duration.ofMinutes(1));
        crowd(turnstile, ANA);
        comes(turnstile, ANA, "first");
        comes(turnstile, ANA, "second");
        comes(turnstile, ANA, "third");
        assertThat(inside).hasSize(Turnstile.AT_ONCE);

        leave.release();

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(inside).endsWith("first", "second", "third"));
    }

    @Test
    void hasNobodyWaitForTheLineOfAnother() {
        Turnstile turnstile = new Turnstile(Duration.ofMinutes(1));
        crowd(turnstile, ANA);

        assertThat(turnstile.pass(BRUNO, () -> "through")).isEqualTo("through");
    }

    @Test
    void letsThroughWhoeverHasWaitedTooLong() {
        Turnstile turnstile = new Turnstile(Duration.ofMillis(1));
        crowd(turnstile, ANA);

        assertThat(turnstile.pass(ANA, () -> "through")).isEqualTo("through");
    }

    @Test
    void givesTheTurnOfAFailureToTheNext() {
        Turnstile turnstile = new Turnstile(Duration.ofMinutes(1));
        for (int i = 0; i <= Turnstile.AT_ONCE; i++) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> turnstile.pass(ANA, () -> {
                        throw new IllegalStateException("bug");
                    }));
        }
    }

    /** As many as are let through at once, who stay. */
    private void crowd(Turnstile turnstile, String whose) {
        for (int i = 1; i <= Turnstile.AT_ONCE; i++) {
            String name = "crowd-" + i;
            begin(() -> turnstile.pass(whose, () -> stay(name)));
        }
        await().atMost(Duration.ofMinutes(1)).until(() -> inside.size() == Turnstile.AT_ONCE);
    }

    /** Somebody comes and has to wait. */
    private void comes(Turnstile turnstile, String whose, String name) {
        Thread thread = begin(() -> turnstile.pass(whose, () -> inside.add(name)));
        await().atMost(Duration.ofMinutes(1)).until(() -> thread.getState() == Thread.State.TIMED_WAITING);
    }

    private Thread begin(Runnable work) {
        Thread thread = new Thread(work);
        threads.add(thread);
        thread.start();
        return thread;
    }

    private boolean stay(String name) {
        inside.add(name);
        try {
            leave.acquire();
        } catch (InterruptedException gone) {
            Thread.currentThread().interrupt();
        }
        return true;
    }
}
