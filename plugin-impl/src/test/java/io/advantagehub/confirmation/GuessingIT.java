package io.advantagehub.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.Confirmation;
import io.advantagehub.api.Confirmation.Status;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.spi.Caller;
import io.advantagehub.api.usecase.ConfirmOperations.Asked;
import io.advantagehub.api.usecase.ConfirmOperations.Entered;
import io.advantagehub.database.Transactions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * 64 threads that guess at all that one person has to confirm, have codes sent again and ask for more; as long as it takes
 * until nothing of theirs is looked at any more. The same with a million guesses: {@code benchmarks guesses}.
 */
class GuessingIT {
    @AutoClose
    private static final CodesFixture HUB = new CodesFixture();

    private static final int THREADS = 64;
    private static final int GUESSES = 20_000;
    private static final int ROUNDS = 20;
    private static final int CODES = 1_000_000;
    private static final long SEED = 20_261_127;

    private final DistributorId ana = HUB.somebody();
    private final DistributorId bruno = HUB.somebody();
    private final AtomicInteger wrong = new AtomicInteger();

    @Test
    void nobodyHasMoreThanAHundredCodesLookedAtAndTheRightOneIsWorthNothingMeanwhile() throws Exception {
        int locks = 0;
        int lookedAt = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Map<Confirmation, String> waiting = waiting();
            guess(waiting, new Random(SEED + round));
            locks += (int) waiting.keySet().stream()
                    .filter(confirmation -> HUB.status(ana, confirmation) == Status.LOCKED)
                    .count();
            assertThat(wrong.get() + locks - lookedAt).isEqualTo(5);
            lookedAt = wrong.get() + locks;
            waiting.forEach((confirmation, right) ->
                    assertThat(HUB.enter(ana, confirmation, right)).isInstanceOf(Entered.Locked.class));
            HUB.passes(Duration.ofDays(1).plusHours(1));
        }

        System.out.printf(
                "seed %d: of %,d guesses %d were looked at: 1 in %,d of the codes that there are%n",
                SEED, GUESSES, lookedAt, CODES / lookedAt);
        assertThat(lookedAt).isEqualTo(100);
        assertThat(HUB.jdbc()
                        .queryForObject(
                                "SELECT used FROM ah_otp_budget WHERE distributor_id = ?", Integer.class, ana.value()))
                .isEqualTo(lookedAt);
        assertThat(HUB.book.calls).hasValue(0);
        assertThat(HUB.available(ana)).isEqualTo("100.00");
        afterwardsAnAdministratorHelps();
    }

    /** Three things that wait for a code, one of which was sent twice. */
    private Map<Confirmation, String> waiting() {
        Map<Confirmation, String> waiting = new LinkedHashMap<>();
        Confirmation first = HUB.transfer(ana, bruno, "1.00");
        HUB.passes(Duration.ofMinutes(1));
        HUB.operations().resend(ana, first.id());
        waiting.put(first, HUB.code(ana));
        for (String type : List.of(CodesFixture.BOOK, CodesFixture.PRINT)) {
            waiting.put(HUB.asked(type, ana), HUB.code(ana));
        }
        return waiting;
    }

    private void guess(Map<Confirmation, String> waiting, Random seeds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> all = new ArrayList<>();
            AtomicInteger left = new AtomicInteger(GUESSES / ROUNDS);
            for (int i = 0; i < THREADS; i++) {
                Random random = new Random(seeds.nextLong());
                all.add(threads.submit(() -> {
                    while (left.getAndDecrement() > 0) {
                        guess(waiting, random, left.get());
                    }
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void guess(Map<Confirmation, String> waiting, Random random, int number) {
        Confirmation at = List.copyOf(waiting.keySet()).get(random.nextInt(waiting.size()));
        String code = "%06d".formatted(random.nextInt(CODES));
        if (waiting.containsValue(code)) {
            return;
        }
        Entered answer = HUB.enter(ana, at, code);
        assertThat(answer)
                .as("or the line was too long")
                .isInstanceOfAny(Entered.WrongCode.class, Entered.Locked.class, Entered.NotNow.class);
        if (answer instanceof Entered.WrongCode) {
            wrong.incrementAndGet();
        }
        if (number % 50 == 0) {
            assertThat(HUB.enter(bruno, at, code)).isInstanceOf(Entered.NotThere.class);
            HUB.operations().resend(ana, at.id());
            HUB.asks(CodesFixture.BOOK, ana, "1.00");
        }
    }

    private void afterwardsAnAdministratorHelps() {
        assertThat(HUB.asks(CodesFixture.BOOK, ana, "1.00"))
                .isInstanceOfSatisfying(
                        Asked.Refused.class, no -> assertThat(no.word()).isEqualTo("no-confirmation-method"));
        new AdminRecovery(
                        HUB.bean(BudgetMapper.class),
                        HUB.bean(Transactions.class),
                        HUB.clock,
                        HUB.bean(StoredTrail.class))
                .recover(new Caller("admin", Set.of()), ana.value(), new AdminRecovery.Act("came with a passport"));
        Confirmation asked = HUB.transfer(ana, bruno, "1.00");
        assertThat(HUB.enter(ana, asked, HUB.code(ana))).isInstanceOf(Entered.Done.class);
    }
}
