package io.advantagehub.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class GatheringTests {
    private static final String ANA = "ana";
    private static final String BRUNO = "bruno";
    private static final String ALIKE = "alike";

    private final Turnstile turnstile = new Turnstile(Duration.ofMinutes(1));
    private final List<List<String>> groups = new CopyOnWriteArrayList<>();
    private final List<String> alone = new CopyOnWriteArrayList<>();
    private final Semaphore leave = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private UnaryOperator<List<Optional<String>>> fate = UnaryOperator.identity();

    private final Gathering.Work<String, String> work = new Gathering.Work<>() {
        @Override
        public String alone(String wish) {
            alone.add(wish);
            return wish + " alone";
        }

        @Override
        public List<Optional<String>> together(List<String> wishes) {
            groups.add(wishes);
            return fate.apply(wishes.stream()
                    .map(wish -> Optional.of(wish + " of " + wishes.size()))
                    .toList());
        }
    };
    private final Gathering<String, String> gathering = new Gathering<>(turnstile, work);

    @AfterEach
    void allGo() throws InterruptedException {
        leave.release(1_000);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @Test
    void waitsForNobodyWhereTheWayIsFree() {
        assertThat(gathering.pass(ANA, ALIKE, "first")).isEqualTo("first alone");
        assertThat(gathering.pass(ANA, ALIKE, "second")).isEqualTo("second alone");
    }

    @Test
    void takesAlongWhoCameWhileTheFirstStoodInLineAndAnswersEach() throws Exception {
        crowd(ANA);
        List<CompletableFuture<String>> answers =
                List.of(comes(ANA, ALIKE, "first"), comes(ANA, ALIKE, "second"), comes(ANA, ALIKE, "third"));
        assertThat(groups).isEmpty();

        leave.release();

        assertThat(answers.get(2).get()).isEqualTo("third of 3");
        assertThat(answers.get(1).get()).isEqualTo("second of 3");
        assertThat(answers.get(0).get()).isEqualTo("first of 3");
        assertThat(groups).containsExactly(List.of("first", "second", "third"));
        assertThat(alone).isEmpty();
        assertThat(gathering.pass(ANA, ALIKE, "fourth")).isEqualTo("fourth alone");
    }

    @Test
    void takesNoMoreAlongThanSixtyFour() throws Exception {
        crowd(ANA);
        List<CompletableFuture<String>> answers = IntStream.range(0, Gathering.MOST + 2)
                .mapToObj(number -> comes(ANA, ALIKE, "n" + number))
                .toList();

        leave.release();

        assertThat(answers.get(0).get()).isEqualTo("n0 of 64");
        assertThat(answers.get(63).get()).isEqualTo("n63 of 64");
        assertThat(answers.get(64).get()).isEqualTo("n64 of 2");
        assertThat(answers.get(65).get()).isEqualTo("n65 of 2");
    }

    @Test
    void keepsApartWhoCannotGoTogether() throws Exception {
        crowd(ANA);
        CompletableFuture<String> first = comes(ANA, ALIKE, "first");
        CompletableFuture<String> other = comes(ANA, "another kind", "other");
        CompletableFuture<String> second = comes(ANA, ALIKE, "second");

        leave.release();

        assertThat(first.get()).isEqualTo("first of 2");
        assertThat(second.get()).isEqualTo("second of 2");
        assertThat(other.get()).isEqualTo("other alone");
    }

    @Test
    void holdsNobodyUpWhoIsNotInLine() {
        crowd(ANA);
        comes(ANA, ALIKE, "first");

        assertThat(gathering.pass(BRUNO, ALIKE, "bruno's")).isEqualTo("bruno's alone");
    }

    @Test
    void hasEverybodyDoAloneWhatFailedTogether() throws Exception {
        fate = outcomes -> {
            throw new IllegalStateException("the database is gone");
        };
        crowd(ANA);
        CompletableFuture<String> first = comes(ANA, ALIKE, "first");
        CompletableFuture<String> second = comes(ANA, ALIKE, "second");

        leave.release();

        assertThat(first.get()).isEqualTo("first alone");
        assertThat(second.get()).isEqualTo("second alone");
        assertThat(groups).hasSize(1);
    }

    @Test
    void hasThemDoAloneWhatWasNotDone() throws Exception {
        fate = outcomes -> List.of(Optional.empty(), outcomes.get(1), Optional.empty());
        crowd(ANA);
        CompletableFuture<String> first = comes(ANA, ALIKE, "first");
        CompletableFuture<String> second = comes(ANA, ALIKE, "second");
        CompletableFuture<String> third = comes(ANA, ALIKE, "third");

        leave.release();

        assertThat(first.get()).isEqualTo("first alone");
        assertThat(second.get()).isEqualTo("second of 3");
        assertThat(third.get()).isEqualTo("third alone");
    }

    @Test
    void leavesNobodyBehindWhereTheLeaderDies() throws Exception {
        fate = outcomes -> {
            throw new OutOfMemoryError("as the test has it");
        };
        crowd(ANA);
        CompletableFuture<String> first = comes(ANA, ALIKE, "first");
        CompletableFuture<String> second = comes(ANA, ALIKE, "second");

        leave.release();

        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(first::get)
                .withCauseInstanceOf(OutOfMemoryError.class);
        assertThat(second.get()).isEqualTo("second alone");
    }

    @Test
    void leavesNobodyWithALeaderWhoDiedBeforeItsTurn() {
        Object whose = new Object() {
            private int asked;

            @Override
            public int hashCode() {
                asked++;
                if (asked == 2) {
                    throw new OutOfMemoryError("as the test has it");
                }
                return 1;
            }
        };

        assertThatExceptionOfType(OutOfMemoryError.class).isThrownBy(() -> gathering.pass(whose, ALIKE, "first"));

        assertThat(gathering.pass(whose, ALIKE, "second")).isEqualTo("second alone");
    }

    @Test
    void waitsForALeaderNoLongerThanItsPatience() throws Exception {
        Gathering<String, String> hasty = new Gathering<>(turnstile, work, Duration.ofMillis(100));
        crowd(ANA);
        CompletableFuture<String> first = begin(() -> hasty.pass(ANA, ALIKE, "first"));
        waits();
        CompletableFuture<String> second = begin(() -> hasty.pass(ANA, ALIKE, "second"));
        Thread impatient = threads.get(threads.size() - 1);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> Arrays.stream(impatient.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().equals(Turnstile.class.getName())));

        leave.release(1_000);

        assertThat(second.get()).isEqualTo("second alone");
        assertThat(first.get()).isEqualTo("first of 2");
    }

    @Test
    void tellsWhoWasInterruptedWhatCameOfItAllTheSame() throws Exception {
        AtomicBoolean stillInterrupted = new AtomicBoolean();
        crowd(ANA);
        CompletableFuture<String> first = comes(ANA, ALIKE, "first");
        CompletableFuture<String> second = begin(() -> {
            String answer = gathering.pass(ANA, ALIKE, "second");
            stillInterrupted.set(Thread.currentThread().isInterrupted());
            return answer;
        });
        waits();
        threads.get(threads.size() - 1).interrupt();

        leave.release();

        assertThat(second.get()).isEqualTo("second of 2");
        assertThat(first.get()).isEqualTo("first of 2");
        assertThat(stillInterrupted).isTrue();
    }

    @Test
    void goesAtOnceWhereTheLeaderIsInterrupted() throws Exception {
        crowd(ANA);
        CompletableFuture<String> first = comes(ANA, ALIKE, "first");
        Thread leader = threads.get(threads.size() - 1);
        CompletableFuture<String> second = comes(ANA, ALIKE, "second");

        leader.interrupt();

        assertThat(first.get()).isEqualTo("first of 2");
        assertThat(second.get()).isEqualTo("second of 2");
    }

    /** As many as are let through at once, who stay. */
    private void crowd(String whose) {
        Semaphore inside = new Semaphore(0);
        for (int i = 0; i < Turnstile.AT_ONCE; i++) {
            begin(() -> turnstile.pass(whose, () -> {
                inside.release();
                leave.acquireUninterruptibly();
                return "left";
            }));
        }
        await().atMost(Duration.ofMinutes(1)).until(() -> inside.availablePermits() == Turnstile.AT_ONCE);
    }

    /** Somebody comes and has to wait. */
    private CompletableFuture<String> comes(String whose, String company, String wish) {
        CompletableFuture<String> answer = begin(() -> gathering.pass(whose, company, wish));
        waits();
        return answer;
    }

    private void waits() {
        Thread thread = threads.get(threads.size() - 1);
        await().atMost(Duration.ofMinutes(1))
                .pollDelay(Duration.ZERO)
                .pollInterval(1, TimeUnit.MILLISECONDS)
                .until(() ->
                        thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.TIMED_WAITING);
    }

    private interface Deed {
        String doIt();
    }

    private CompletableFuture<String> begin(Deed deed) {
        CompletableFuture<String> answer = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                answer.complete(deed.doIt());
            } catch (Throwable failure) {
                answer.completeExceptionally(failure);
            }
        });
        threads.add(thread);
        thread.start();
        return answer;
    }
}
