package io.advantagehub.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.api.OperationFields;
import io.advantagehub.api.usecase.RedeemBalance;
import io.advantagehub.api.usecase.RedeemBalance.Answer;
import io.advantagehub.api.usecase.RedeemBalance.Wish;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several redemptions in one transaction come out as they would one after the other. */
@Timeout(240)
class SeveralRedemptionsIT {
    private static final int WISHES = 64;
    /** More than the turnstile lets through one by one. */
    private static final int ALONE = 8;

    private static WalletFixture wallet;

    @BeforeAll
    static void start() {
        wallet = new WalletFixture();
    }

    @AfterAll
    static void stop() {
        wallet.close();
    }

    @AfterEach
    void allAgrees() {
        wallet.unset("limits.redemption.max");
        wallet.unset("limits.redemption.per-day");
        assertThat(wallet.differences()).isEmpty();
    }

    @Test
    void writesTheSameRowsAsOneAfterTheOther() {
        long seed = Long.getLong("advantage-hub.test.seed", new Random().nextLong());
        Random random = new Random(seed);
        for (int round = 0; round < 12; round++) {
            limit("limits.redemption.per-day", random, 4_000);
            limit("limits.redemption.max", random, 900);
            List<Optional<Money>> amounts = random.ints(40, 1, 1_000)
                    .mapToObj(SeveralRedemptionsIT::minor)
                    .toList();
            String one = withLots(round, seed);
            String other = withLots(round, seed);
            if (round % 4 == 0) {
                // what falls due on the way to the first wish, and what was redeemed before
                Stream.of(one, other).forEach(who -> oneAfterTheOther(who, List.of(minor(50))));
                wallet.passes(Duration.ofDays(6));
            }

            assertThat(atOnce(one, amounts))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(oneAfterTheOther(other, amounts));
            assertThat(rows(one)).as("seed %d, round %d", seed, round).isEqualTo(rows(other));
        }
    }

    @Test
    void takesAsManyStatementsForManyAsForOne() {
        String ana = wallet.somebody();
        wallet.has(ana, "100.00", null);

        int forOne = wallet.plugin().statements(() -> atOnce(ana, List.of(minor(1))));
        int forMany = wallet.plugin().statements(() -> atOnce(ana, List.of(minor(1), minor(2), minor(3), minor(4))));

        assertThat(forMany).isEqualTo(forOne);
    }

    @Test
    void leavesAloneWhatIsAtFaultOrWaitsForACodeOrMayNotBe() {
        String ana = wallet.somebody();
        wallet.has(ana, "100.00", null);
        Redemptions redemptions = wallet.redemptions(new FromTenOn());
        List<Optional<Money>> amounts = List.of(
                minor(100),
                minor(1_000),
                Optional.empty(),
                minor(0),
                Optional.of(Money.parse("1.00", java.util.Currency.getInstance("USD"))),
                minor(200));

        List<String> said = words(wallet.inTransaction(() -> redemptions.askAll(new DistributorId(ana), amounts)));

        assertThat(said).containsExactly("done 1.00", "alone", "alone", "alone", "alone", "done 2.00");
        wallet.isAsked(ana);
        assertThat(words(wallet.inTransaction(() -> redemptions.askAll(new DistributorId(ana), amounts))))
                .containsOnly("alone");
        assertThat(wallet.balances(ana)).contains("available 97.00", "held 3.00");
    }

    private static final class FromTenOn implements ConfirmationGate {

        @Override
        public Asked ask(Wanted wanted) {
            return new Asked.NotNeeded();
        }

        @Override
        public boolean isNeeded(Operation operation, OperationFields fields) {
            return fields.amount("amount").minor() >= 1_000;
        }
    }

    /** All come while the account is locked elsewhere: the first few go alone, the others together, in their order. */
    @Test
    void isWhatBecomesOfSixtyFourWishesAtOnce() throws Exception {
        long seed = Long.getLong("advantage-hub.test.seed", new Random().nextLong());
        Random random = new Random(seed);
        String ana = wallet.somebody();
        wallet.has(ana, "20.00", null);
        wallet.has(ana, "30.00", wallet.now().plus(Duration.ofDays(9)));
        String alike = wallet.somebody();
        wallet.has(alike, "20.00", null);
        wallet.has(alike, "30.00", wallet.now().plus(Duration.ofDays(9)));
        List<Optional<Money>> amounts = new ArrayList<>();
        for (int i = 0; i < WISHES; i++) {
            amounts.add(minor(i < ALONE ? 7 : 1 + random.nextInt(300)));
        }
        List<CompletableFuture<Answer>> answers = new ArrayList<>();

        int commits = wallet.plugin().commits(() -> {
            try (Connection elsewhere = locked(ana)) {
                for (int i = 0; i < WISHES; i++) {
                    answers.add(comes(new Wish(
                            seed + "-" + i,
                            new DistributorId(ana),
                            amounts.get(i).orElseThrow())));
                }
                elsewhere.rollback();
                answers.forEach(CompletableFuture::join);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });

        assertThat(commits).as("commits of %d wishes", WISHES).isLessThan(ALONE);
        List<String> said = answers.stream()
                .map(CompletableFuture::join)
                .map(answer -> answer instanceof Answer.Refused refused ? refused.word() : "done")
                .toList();
        assertThat(said)
                .as("seed %d", seed)
                .isEqualTo(oneAfterTheOther(alike, amounts).stream()
                        .map(word -> word.split(" ")[0])
                        .toList());
        assertThat(said).contains("done", "insufficient-balance");
        assertThat(rows(ana)).as("seed %d", seed).isEqualTo(rows(alike));
        assertThat(wallet.bean(RedeemBalance.class)
                        .redeem(new Wish(
                                seed + "-63",
                                new DistributorId(ana),
                                amounts.get(63).orElseThrow())))
                .isEqualTo(answers.get(63).join());
    }

    /** Sends a wish and waits until it waits. */
    private static CompletableFuture<Answer> comes(Wish wish) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                answer.complete(wallet.bean(RedeemBalance.class).redeem(wish));
            } catch (RuntimeException | Error failure) {
                answer.completeExceptionally(failure);
            }
        });
        thread.start();
        await().atMost(Duration.ofMinutes(1))
                .pollDelay(Duration.ZERO)
                .pollInterval(1, TimeUnit.MILLISECONDS)
                .until(() -> Arrays.stream(thread.getStackTrace())
                        .anyMatch(frame -> frame.getMethodName().equals("lockAccounts")
                                || frame.getClassName().endsWith("Semaphore")
                                || frame.getClassName().endsWith("CompletableFuture")));
        return answer;
    }

    private static Connection locked(String who) throws SQLException {
        Connection elsewhere = wallet.plugin().dataSource().getConnection();
        elsewhere.setAutoCommit(false);
        try (var lock = elsewhere.prepareStatement("SELECT id FROM ah_account WHERE id = ? FOR UPDATE")) {
            lock.setBytes(1, wallet.account(who));
            lock.executeQuery();
        }
        return elsewhere;
    }

    private static List<String> atOnce(String who, List<Optional<Money>> amounts) {
        return words(
                wallet.inTransaction(() -> wallet.bean(Redemptions.class).askAll(new DistributorId(who), amounts)));
    }

    private static List<String> oneAfterTheOther(String who, List<Optional<Money>> amounts) {
        return words(amounts.stream()
                .map(amount -> Optional.of(wallet.inTransaction(
                        () -> wallet.bean(Redemptions.class).ask(new DistributorId(who), amount.orElseThrow()))))
                .toList());
    }

    private static List<String> words(List<Optional<Outcome<RedemptionRow>>> outcomes) {
        return outcomes.stream()
                .map(outcome -> outcome.map(SeveralRedemptionsIT::word).orElse("alone"))
                .toList();
    }

    private static String word(Outcome<RedemptionRow> outcome) {
        return outcome instanceof Outcome.Done<RedemptionRow> done
                ? "done " + done.value().money().toDecimalString()
                : ((Outcome.Refused<RedemptionRow>) outcome).problem().word();
    }

    /** Three lots, one of which expires and one of which matures on the way. */
    private static String withLots(int round, long seed) {
        Random random = new Random(seed + round);
        String who = wallet.somebody();
        wallet.has(who, decimal(1 + random.nextInt(3_000)), null);
        wallet.has(who, decimal(1 + random.nextInt(3_000)), wallet.now().plus(Duration.ofDays(5)));
        wallet.has(who, decimal(1 + random.nextInt(3_000)), wallet.now().plus(Duration.ofDays(50)));
        return who;
    }

    private static void limit(String key, Random random, int most) {
        if (random.nextBoolean()) {
            wallet.set(key, decimal(1 + random.nextInt(most)));
        } else {
            wallet.unset(key);
        }
    }

    private static Optional<Money> minor(int amount) {
        return Optional.of(new Money(amount, WalletFixture.BRL));
    }

    private static String decimal(int minor) {
        return new Money(minor, WalletFixture.BRL).toDecimalString();
    }

    /** All that is written of somebody, but for ids. */
    private static List<List<String>> rows(String who) {
        byte[] account = wallet.account(who);
        return Stream.of(
                        "SELECT CONCAT_WS(' ', available, held, version, booked_at, next_due_at) FROM ah_account WHERE id = ?",
                        "SELECT CONCAT_WS(' ', version, bucket, type, situation, amount, future_after, available_after,"
                                + " held_after, booked_at, effective_at) FROM ah_entry WHERE account_id = ? ORDER BY version",
                        "SELECT CONCAT_WS(' ', free, held, due_at) FROM ah_lot_open WHERE account_id = ? ORDER BY lot_id",
                        "SELECT CONCAT_WS(' ', e.version, t.kind, t.amount, l.expires_at, a.amount) FROM ah_entry e"
                                + " JOIN ah_transfer t ON t.id = e.transfer_id JOIN ah_allocation a ON a.transfer_id = t.id"
                                + " JOIN ah_lot l ON l.id = a.lot_id WHERE e.account_id = ? ORDER BY e.version, l.id",
                        "SELECT CONCAT_WS(' ', p.amount, p.expires_at, r.amount, r.state, r.asked_at, r.granted_at, r.expires_at,"
                                + " n.kind, n.due_at) FROM ah_pending_open p JOIN ah_redemption r ON r.pending_id = p.pending_id"
                                + " JOIN ah_redemption_notice n ON n.redemption_id = r.id WHERE p.account_id = ? ORDER BY p.pending_id")
                .map(sql -> wallet.jdbc().queryForList(sql, String.class, (Object) account))
                .toList();
    }
}
