package io.advantagehub.wallet;

import static io.advantagehub.testing.AtOnce.atOnce;
import static io.advantagehub.wallet.Answers.done;
import static io.advantagehub.wallet.Answers.word;
import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.OrderId;
import io.advantagehub.api.RedemptionId;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.event.RenewalCancelled;
import io.advantagehub.api.event.RenewalSettled;
import io.advantagehub.api.usecase.ReadBalances;
import io.advantagehub.api.usecase.RedeemBalance;
import io.advantagehub.api.usecase.RedeemBalance.Answer;
import io.advantagehub.api.usecase.RedeemBalance.Wish;
import io.advantagehub.testing.TestBatch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Balance on a renewal: held, granted, and then what the host says, in whatever order and however late. */
class RedemptionIT {
    @AutoClose
    private static final WalletFixture wallet = new WalletFixture();

    private String ana;

    @BeforeEach
    void somebody() {
        ana = wallet.somebody();
        wallet.told().words.clear();
        wallet.plugin().clear("ah_redemption_notice");
    }

    @AfterEach
    void allAgrees() {
        assertThat(wallet.differences()).isEmpty();
    }

    @Test
    void isHeldAtOnce() {
        wallet.has(ana, "100.00", null);

        RedemptionRow row = redeems("30.00");

        assertThat(row.status(wallet.now())).isEqualTo(RedemptionStatus.GRANTED);
        assertThat(wallet.balances(ana))
                .isEqualTo("available 70.00, future 0.00, held 30.00, debt 0.00, redeemed 0.00");
        assertThat(row.expiresAt()).isEqualTo(wallet.now().plus(Duration.ofDays(90)));
    }

    @Test
    void isOfAllThatIsAvailableWhereNoAmountIsSaid() {
        wallet.has(ana, "100.00", null);

        assertThat(redeems(null).money()).isEqualTo(WalletFixture.money("100.00"));
        assertThat(refused(null)).isEqualTo("insufficient-balance");
    }

    @Test
    void leavesNoTraceWhereItIsRefused() {
        wallet.has(ana, "100.00", null);
        Map<String, List<String>> before = everything();

        assertThat(refused("100.01")).isEqualTo("insufficient-balance");

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void staysWithinTheLimits() {
        wallet.has(ana, "100.00", null);
        wallet.set("limits.redemption.min", "5.00");
        wallet.set("limits.redemption.max", "50.00");
        wallet.set("limits.redemption.per-day", "60.00");
        try {
            assertThat(refused("4.99")).isEqualTo("limit-exceeded");
            assertThat(refused("50.01")).isEqualTo("limit-exceeded");
            redeems("50.00");
            assertThat(refused("10.01")).isEqualTo("limit-exceeded");
            redeems("10.00");
            wallet.passes(Duration.ofHours(24));
            redeems("10.00");
        } finally {
            wallet.unset("limits.redemption.min");
            wallet.unset("limits.redemption.max");
            wallet.unset("limits.redemption.per-day");
        }
    }

    @Test
    void paysForTheRenewal() {
        wallet.has(ana, "100.00", null);
        RedemptionRow row = redeems("30.00");

        TestBatch batch = wallet.happens(settled(row, null));

        assertThat(batch.findings()).isEmpty();
        assertThat(wallet.balances(ana))
                .isEqualTo("available 70.00, future 0.00, held 0.00, debt 0.00, redeemed 30.00");
        assertThat(read(row).told()).isEqualTo(RedemptionStatus.SETTLED);
        assertThat(read(row).orderId()).isEqualTo("order-1");
    }

    @Test
    void isRestoredAsFarAsItPaidForLess() {
        wallet.has(ana, "100.00", null);
        RedemptionRow row = redeems("30.00");

        wallet.happens(settled(row, "12.34"));

        assertThat(wallet.balances(ana))
                .isEqualTo("available 87.66, future 0.00, held 0.00, debt 0.00, redeemed 12.34");
    }

    @Test
    void isRestoredWhollyWhereItPaidForNothing() {
        wallet.has(ana, "100.00", null);
        RedemptionRow row = redeems("30.00");

        wallet.happens(settled(row, "0.00"));

        assertThat(wallet.balances(ana))
                .isEqualTo("available 100.00, future 0.00, held 0.00, debt 0.00, redeemed 0.00");
        assertThat(read(row).told()).isEqualTo(RedemptionStatus.SETTLED);
    }

    @Test
    void neverPaysForMoreThanItself() {
        wallet.has(ana, "100.00", null);
        RedemptionRow row = redeems("30.00");

        assertThat(wallet.happens(settled(row, "30.01")).findings())
                .containsExactly("e0 settlement-exceeds-redemption");

        assertThat(wallet.balances(ana))
                .isEqualTo("available 70.00, future 0.00, held 0.00, debt 0.00, redeemed 30.00");
    }

    @Test
    void isSettledOnce() {
        wallet.has(ana, "100.00", null);
        RedemptionRow row = redeems("30.00");

        wallet.happens(settled(row, "10.00"));
        assertThat(wallet.happens(settled(row, "20.00"), cancelled(row)).findings())
                .containsExactly("e0 redemption-settled-before", "e1 redemption-settled-before");

        assertThat(wallet.balances(ana))
                .isEqualTo("available 90.00, future 0.00, held 0.00, debt 0.00, redeemed 10.00");
    }

    @Test
    void givesTheSameLotsBackWithTheirOwnDates() {
        wallet.has(ana, "20.00", day(60));
        wallet.has(ana, "30.00", day(50));
        wallet.has(ana, "40.00", null);
        List<String> before = lots();
        RedemptionRow row = redeems("60.00");
        assertThat(lots()).isNotEqualTo(before);

        wallet.happens(cancelled(row));

        assertThat(lots()).isEqualTo(before);
        assertThat(read(row).told()).isEqualTo(RedemptionStatus.CANCELLED);
    }

    @Test
    void isGivenBackByItsOwner() {
        wallet.has(ana, "20.00", day(60));
        List<String> before = lots();
        RedemptionRow row = redeems("15.00");

        assertThat(withdraws(row)).isEqualTo("done");
        assertThat(withdraws(row)).isEqualTo("done");

        assertThat(lots()).isEqualTo(before);
        wallet.happens(cancelled(row));
        assertThat(lots()).isEqualTo(before);
    }

    @Test
    void isGivenBackByNobodyElseAndNotWhenItHasPaid() {
        wallet.has(ana, "20.00", null);
        RedemptionRow row = redeems("15.00");

        assertThat(word(wallet.inTransaction(
                        () -> redemptions().withdraw(row.id(), new DistributorId("stranger"), "withdrawn"))))
                .isEqualTo("not-found");
        wallet.happens(settled(row, null));
        assertThat(withdraws(row)).isEqualTo("not-cancellable");
    }

    @Test
    void expiresExactlyAtItsTimeWhoeverLooks() {
        wallet.has(ana, "20.00", null);
        RedemptionRow row = redeems("15.00");

        wallet.passes(Duration.ofDays(90).minusNanos(1000));
        assertThat(read(row).status(wallet.now())).isEqualTo(RedemptionStatus.GRANTED);
        assertThat(wallet.available(ana)).isEqualTo("5.00");
        wallet.passes(Duration.ofNanos(1000));
        assertThat(read(row).status(wallet.now())).isEqualTo(RedemptionStatus.EXPIRED);
        assertThat(wallet.available(ana)).isEqualTo("20.00");
        assertThat(withdraws(row)).isEqualTo("not-cancellable");

        wallet.sweeps();
        assertThat(read(row).told()).isEqualTo(RedemptionStatus.EXPIRED);
        assertThat(read(row).closedAt()).isEqualTo(row.expiresAt());
    }

    @Test
    void losesNothingThatExpiresWhileItIsHeld() {
        wallet.has(ana, "20.00", day(10));
        wallet.has(ana, "5.00", day(10));
        RedemptionRow row = redeems("20.00");
        wallet.passes(Duration.ofDays(20));
        assertThat(wallet.balances(ana)).isEqualTo("available 0.00, future 0.00, held 20.00, debt 0.00, redeemed 0.00");

        wallet.happens(cancelled(row));

        assertThat(wallet.available(ana)).isEqualTo("20.00");
        wallet.passes(Duration.ofDays(7).minusNanos(1000));
        assertThat(wallet.available(ana)).isEqualTo("20.00");
        wallet.passes(Duration.ofNanos(1000));
        assertThat(wallet.available(ana)).isEqualTo("0.00");
    }

    @Test
    void isHonouredAfterNinetyDaysFromWhatIsLeftThenByDebt() {
        wallet.has(ana, "20.00", null);
        wallet.has(ana, "5.00", null);
        RedemptionRow row = redeems("20.00");
        wallet.passes(Duration.ofDays(91));
        redeems("12.00");

        assertThat(wallet.happens(settled(row, null)).findings()).containsExactly("e0 redemption-honoured-late");

        assertThat(wallet.balances(ana))
                .isEqualTo("available 0.00, future 0.00, held 12.00, debt 7.00, redeemed 20.00");
        assertThat(wallet.bean(ReadBalances.class).debts(new DistributorId(ana)))
                .containsExactly(new ReadBalances.Debt(
                        ReadBalances.Reason.LATE_SETTLEMENT,
                        row.id().toString(),
                        wallet.now(),
                        WalletFixture.money("7.00"),
                        WalletFixture.money("7.00")));
        assertThat(read(row).told()).isEqualTo(RedemptionStatus.SETTLED);
        assertThat(wallet.happens(settled(row, null)).findings()).containsExactly("e0 redemption-settled-before");
    }

    @Test
    void isPaidFromItsOwnLotsWhereItTimedOutBeforeItsSettlementWasTakenUp() {
        wallet.has(ana, "20.00", null);
        RedemptionRow row = redeems("20.00");
        wallet.passes(Duration.ofDays(90).minusSeconds(1));
        Instant accepted = wallet.now();
        HostEvent settled = settled(row, null);
        wallet.passes(Duration.ofSeconds(2));
        assertThat(wallet.available(ana)).isEqualTo("20.00");

        assertThat(wallet.happened(accepted, settled).findings()).containsExactly("e0 redemption-honoured-late");

        assertThat(wallet.balances(ana)).isEqualTo("available 0.00, future 0.00, held 0.00, debt 0.00, redeemed 20.00");
    }

    @Test
    void isHonouredAfterItsOwnerTookItBackOutOfItsOwnLotsFirst() {
        wallet.has(ana, "10.00", day(30));
        wallet.has(ana, "10.00", day(20));
        RedemptionRow first = redeems("10.00");
        RedemptionRow second = redeems("10.00");
        withdraws(second);
        withdraws(first);

        assertThat(wallet.happens(settled(second, "4.00")).findings()).containsExactly("e0 redemption-honoured-late");

        assertThat(lots()).containsExactly("10.00 " + date(day(20)), "6.00 " + date(day(30)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void comesOutTheSameHoweverTheEventsAreBatched(boolean together) {
        wallet.has(ana, "20.00", null);
        RedemptionRow row = redeems("20.00");
        HostEvent[] events = {cancelled(row), settled(row, "5.00"), cancelled(row), settled(row, null)};

        List<String> findings = new ArrayList<>();
        if (together) {
            findings.addAll(wallet.happens(events).findings());
        } else {
            for (HostEvent event : events) {
                findings.addAll(wallet.happens(event).findings());
            }
        }

        assertThat(findings)
                .extracting(finding -> finding.substring(3))
                .containsExactly("redemption-honoured-late", "redemption-settled-before", "redemption-settled-before");
        assertThat(wallet.balances(ana)).isEqualTo("available 15.00, future 0.00, held 0.00, debt 0.00, redeemed 5.00");
    }

    @Test
    void isUnknownToWhoeverItDoesNotBelongTo() {
        wallet.has(ana, "20.00", null);
        RedemptionRow row = redeems("20.00");
        DistributorId stranger = new DistributorId("stranger");

        assertThat(wallet.happens(
                                new RenewalSettled(stranger, wallet.now(), id(row), null, null),
                                new RenewalSettled(row.owner(), wallet.now(), new RedemptionId("no-uuid"), null, null),
                                new RenewalCancelled(
                                        row.owner(),
                                        wallet.now(),
                                        new RedemptionId(UUID.randomUUID().toString()),
                                        null))
                        .findings())
                .containsExactly("e0 unknown-redemption", "e1 unknown-redemption", "e2 unknown-redemption");
        assertThat(wallet.balances(ana)).contains("held 20.00");
    }

    @Test
    void isGrantedForNinetyDaysFromItsConfirmation() {
        wallet.has(ana, "20.00", null);
        RedemptionRow row = asks("20.00", wallet.now().plus(Duration.ofMinutes(5)));
        assertThat(row.told()).isEqualTo(RedemptionStatus.AWAITING_CONFIRMATION);
        assertThat(wallet.balances(ana)).contains("held 20.00");

        wallet.passes(Duration.ofMinutes(5).minusNanos(1000));
        assertThat(word(wallet.inTransaction(() -> redemptions().confirm(read(row)))))
                .isEqualTo("done");

        assertThat(read(row).told()).isEqualTo(RedemptionStatus.GRANTED);
        wallet.passes(Duration.ofDays(89));
        wallet.happens(settled(read(row), null));
        assertThat(wallet.balances(ana)).contains("redeemed 20.00");
    }

    @Test
    void isPaidWithThoughNobodyConfirmedItAndAnAdministratorLearnsOfThat() {
        wallet.has(ana, "20.00", null);
        RedemptionRow row = asks("20.00", wallet.now().plus(Duration.ofMinutes(5)));

        assertThat(wallet.happens(settled(row, null)).findings()).containsExactly("e0 settled-before-granted");

        assertThat(wallet.balances(ana)).isEqualTo("available 0.00, future 0.00, held 0.00, debt 0.00, redeemed 20.00");
        assertThat(word(wallet.inTransaction(() -> redemptions().confirm(read(row)))))
                .isEqualTo("not-cancellable");
    }

    @Test
    void isGivenBackWhereNobodyConfirmsItInTime() {
        wallet.has(ana, "20.00", null);
        RedemptionRow row = asks("20.00", wallet.now().plus(Duration.ofMinutes(5)));

        wallet.passes(Duration.ofMinutes(5));

        assertThat(word(wallet.inTransaction(() -> redemptions().confirm(read(row)))))
                .isEqualTo("not-cancellable");
        assertThat(wallet.available(ana)).isEqualTo("20.00");
        assertThat(read(row).status(wallet.now())).isEqualTo(RedemptionStatus.EXPIRED);
    }

    @Test
    void isToldToTheHostUntilItHears() {
        wallet.has(ana, "20.00", null);
        RedemptionRow row = redeems("20.00");
        wallet.told().deaf = true;
        wallet.runsErrands();
        wallet.told().deaf = false;
        wallet.runsErrands();
        assertThat(wallet.told().words).containsExactly("granted " + ana + " 20.00 BRL");

        wallet.passes(Duration.ofMinutes(2));
        wallet.runsErrands();
        wallet.passes(Duration.ofMinutes(2));
        wallet.runsErrands();
        assertThat(wallet.told().words).hasSize(2);

        withdraws(row);
        wallet.runsErrands();
        assertThat(wallet.told().words).last().isEqualTo("withdrawn " + ana + " 20.00 BRL");
        assertThat(wallet.jdbc().queryForObject("SELECT COUNT(*) FROM ah_redemption_notice", Integer.class))
                .isZero();
    }

    @Test
    void isMadeOnceOfSixtyFourEqualWishesAtOnce() throws Exception {
        wallet.has(ana, "100.00", null);
        Wish wish = new Wish("renewal-7", new DistributorId(ana), WalletFixture.money("10.00"));

        List<Answer> answers = atOnce(64, () -> wallet.bean(RedeemBalance.class).redeem(wish));

        Answer first = wallet.bean(RedeemBalance.class).redeem(wish);
        assertThat(first).isInstanceOf(Answer.Accepted.class);
        assertThat(answers)
                .allMatch(answer -> answer.equals(first)
                        || answer instanceof Answer.Refused refused
                                && refused.word().equals("idempotency-in-progress"));
        assertThat(wallet.balances(ana))
                .isEqualTo("available 90.00, future 0.00, held 10.00, debt 0.00, redeemed 0.00");
    }

    @Test
    void isMadeInOneOfTwoTabsThatSpendTheSameCredit() throws Exception {
        wallet.has(ana, "100.00", null);
        RedeemBalance hub = wallet.bean(RedeemBalance.class);
        List<String> tabs = new ArrayList<>(List.of("tab-1", "tab-2"));

        List<Answer> answers = atOnce(2, () -> {
            String tab;
            synchronized (tabs) {
                tab = tabs.remove(0);
            }
            return hub.redeem(new Wish(tab, new DistributorId(ana), WalletFixture.money("100.00")));
        });

        assertThat(answers).filteredOn(Answer.Accepted.class::isInstance).hasSize(1);
        assertThat(answers)
                .filteredOn(Answer.Refused.class::isInstance)
                .extracting(answer -> ((Answer.Refused) answer).word())
                .containsExactly("insufficient-balance");
        assertThat(wallet.available(ana)).isEqualTo("0.00");
    }

    @Test
    void isQuotedAsItWouldBeGranted() {
        wallet.has(ana, "100.00", null);
        RedeemBalance hub = wallet.bean(RedeemBalance.class);
        DistributorId who = new DistributorId(ana);

        assertThat(hub.payable(who, WalletFixture.money("79.90"))).isEqualTo(WalletFixture.money("79.90"));
        assertThat(hub.payable(who, WalletFixture.money("179.90"))).isEqualTo(WalletFixture.money("100.00"));
        redeems("99.00");
        assertThat(hub.payable(who, WalletFixture.money("79.90"))).isEqualTo(WalletFixture.money("1.00"));
        // who was never told of may earn any moment, and has nothing till then
        assertThat(hub.payable(new DistributorId("nobody"), WalletFixture.money("79.90")))
                .isEqualTo(WalletFixture.money("0.00"));
        assertThat(hub.granted(who))
                .extracting(RedeemBalance.Discount::amount)
                .containsExactly(WalletFixture.money("99.00"));
        assertThat(hub.withdraw(who, hub.granted(who).get(0).id())).isTrue();
        assertThat(hub.granted(who)).isEmpty();
    }

    private RedemptionRow redeems(@Nullable String amount) {
        return done(ask(redemptions(), amount));
    }

    private String refused(@Nullable String amount) {
        return word(ask(redemptions(), amount));
    }

    /** Where it has to be confirmed by then. */
    private RedemptionRow asks(String amount, Instant until) {
        ConfirmationGate gate = wanted -> new ConfirmationGate.Asked.Waiting(UUID.randomUUID(), until);
        return done(ask(wallet.redemptions(gate), amount));
    }

    private Outcome<RedemptionRow> ask(Redemptions redemptions, @Nullable String amount) {
        return wallet.inTransaction(
                () -> redemptions.ask(new DistributorId(ana), amount == null ? null : WalletFixture.money(amount)));
    }

    private String withdraws(RedemptionRow row) {
        return word(wallet.inTransaction(() -> redemptions().withdraw(row.id(), row.owner(), "withdrawn")));
    }

    private static Redemptions redemptions() {
        return wallet.bean(Redemptions.class);
    }

    private static RedemptionRow read(RedemptionRow row) {
        return wallet.bean(RedemptionMapper.class).find(row.id()).orElseThrow();
    }

    private static RenewalSettled settled(RedemptionRow row, @Nullable String amount) {
        return new RenewalSettled(
                row.owner(),
                wallet.now(),
                id(row),
                new OrderId("order-1"),
                amount == null ? null : WalletFixture.money(amount));
    }

    private static RenewalCancelled cancelled(RedemptionRow row) {
        return new RenewalCancelled(row.owner(), wallet.now(), id(row), null);
    }

    private static RedemptionId id(RedemptionRow row) {
        return new RedemptionId(row.id().toString());
    }

    private static Instant day(int days) {
        return wallet.now().plus(Duration.ofDays(days));
    }

    private static String date(Instant at) {
        return at.toString().substring(0, 10);
    }

    /** What is left of each lot, and until when. */
    private List<String> lots() {
        return wallet.jdbc()
                .queryForList(
                        "SELECT CONCAT_WS(' ', FORMAT(free / 100, 2), DATE(expires_at)) FROM ah_lot_open"
                                + " WHERE account_id = ? AND free > 0 ORDER BY expires_at IS NULL, expires_at, lot_id",
                        String.class,
                        wallet.account(ana));
    }

    private static Map<String, List<String>> everything() {
        return wallet.plugin()
                .answers(Map.of(
                        "accounts",
                                "SELECT CONCAT_WS(' ', owner_id, available, held, version) FROM ah_account ORDER BY 1",
                        "transfers", "SELECT COUNT(*) FROM ah_transfer",
                        "entries", "SELECT COUNT(*) FROM ah_entry",
                        "redemptions", "SELECT COUNT(*) FROM ah_redemption",
                        "notices", "SELECT COUNT(*) FROM ah_redemption_notice"));
    }
}
