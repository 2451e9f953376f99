package io.advantagehub.wallet;

import static io.advantagehub.testing.AtOnce.atOnce;
import static io.advantagehub.wallet.Answers.done;
import static io.advantagehub.wallet.Answers.word;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.RedemptionId;
import io.advantagehub.api.event.RenewalSettled;
import io.advantagehub.api.usecase.ReadBalances;
import io.advantagehub.ledger.MovementQuery;
import io.advantagehub.ledger.MovementReader;
import io.advantagehub.ledger.MovementRow;
import io.advantagehub.wallet.AdjustmentRow.Status;
import io.advantagehub.wallet.Adjustments.Proposal;
import io.advantagehub.wallet.GiftRow.To;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Corrections by administrators. */
class AdjustmentIT {
    @AutoClose
    private static final WalletFixture wallet = new WalletFixture();

    private String ana;

    @BeforeEach
    void somebody() {
        ana = wallet.somebodyRegistered();
    }

    @AfterEach
    void allAgrees() {
        assertThat(wallet.differences()).isEmpty();
    }

    @Test
    void waitForASecondAdministrator() {
        AdjustmentRow row = done(proposes(gives("10.00"), "admin"));
        assertThat(row.told()).isEqualTo(Status.PROPOSED);
        assertThat(wallet.available(ana)).isEqualTo("0.00");

        assertThat(word(approves(row, "admin"))).isEqualTo("same-administrator");
        assertThat(done(approves(row, "admin2")).told()).isEqualTo(Status.APPLIED);
        assertThat(done(approves(row, "admin2")).told()).isEqualTo(Status.APPLIED);

        assertThat(wallet.available(ana)).isEqualTo("10.00");
        assertThat(wallet.jdbc()
                        .queryForObject(
                                "SELECT CONCAT_WS(' ', kind, actor, reason) FROM ah_transfer WHERE id = ?",
                                String.class,
                                WalletFixture.bytes(read(row).transferId())))
                .isEqualTo("ADJUSTMENT_CREDIT admin2 goodwill");
    }

    @Test
    void areAppliedAtOnceAsFarAsOneMayActAlone() {
        Adjustments upToTen = wallet.adjustments("10.00");

        assertThat(done(proposes(upToTen, gives("10.00"))).told()).isEqualTo(Status.APPLIED);
        assertThat(done(proposes(upToTen, gives("10.01"))).told()).isEqualTo(Status.PROPOSED);
        assertThat(done(proposes(upToTen, gives("-10.00"))).told()).isEqualTo(Status.APPLIED);
        assertThat(word(proposes(upToTen, gives("-0.01")))).isEqualTo("insufficient-balance");
        assertThat(wallet.available(ana)).isEqualTo("0.00");
    }

    @Test
    void takeNoMoreThanIsThere() {
        wallet.has(ana, "5.00", null);
        AdjustmentRow row = done(proposes(gives("-5.01"), "admin"));

        assertThat(word(approves(row, "admin2"))).isEqualTo("insufficient-balance");
        assertThat(read(row).told()).isEqualTo(Status.PROPOSED);

        wallet.has(ana, "0.01", null);
        assertThat(word(approves(row, "admin2"))).isEqualTo("done");
        assertThat(wallet.available(ana)).isEqualTo("0.00");
    }

    @Test
    void areNeverMoreThanABalanceHasRoomFor() {
        for (int i = 0; i < 3; i++) {
            AdjustmentRow row = done(proposes(gives("10000000000000.00"), "admin"));
            assertThat(word(approves(row, "admin2"))).isEqualTo("done");
        }

        assertThat(wallet.available(ana)).isEqualTo("30000000000000.00");
    }

    @Test
    void areRejectedForGood() {
        AdjustmentRow row = done(proposes(gives("10.00"), "admin"));

        assertThat(word(wallet.inTransaction(() -> adjustments().reject(row.id(), "admin2"))))
                .isEqualTo("done");
        assertThat(word(approves(row, "admin2"))).isEqualTo("adjustment-rejected");
        assertThat(wallet.available(ana)).isEqualTo("0.00");
    }

    @Test
    void takeARedemptionBackOnceByTheMovementThatItsOwnerSees() throws Exception {
        wallet.has(ana, "30.00", null);
        RedemptionRow redemption = done(wallet.inTransaction(
                () -> wallet.bean(Redemptions.class).ask(new DistributorId(ana), WalletFixture.money("20.00"))));
        assertThat(word(proposes(reverses(movement()), "admin"))).isEqualTo("not-reversible");
        wallet.happens(new RenewalSettled(
                redemption.owner(),
                wallet.now(),
                new RedemptionId(redemption.id().toString()),
                null,
                null));
        assertThat(wallet.balances(ana)).contains("available 10.00", "redeemed 20.00");
        List<AdjustmentRow> proposed = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            proposed.add(done(proposes(reverses(movement()), "admin")));
        }

        List<String> words = atOnce(proposed.stream()
                .map(row -> (Callable<String>) () -> word(approves(row, "admin2")))
                .toList());

        assertThat(words).containsOnlyOnce("done").contains("already-reversed");
        assertThat(Collections.frequency(words, "already-reversed")).isEqualTo(7);
        assertThat(wallet.balances(ana)).contains("available 30.00", "redeemed 0.00");
        assertThat(word(proposes(reverses(redemptionHold()), "admin"))).isEqualTo("already-reversed");
    }

    @Test
    void takeAGiftBackFromWhoeverGotIt() {
        String bruno = wallet.somebodyRegistered();
        wallet.has(ana, "30.00", null);
        wallet.inTransaction(() -> wallet.bean(Gifts.class)
                .ask(new DistributorId(ana), WalletFixture.money("20.00"), new To(new DistributorId(bruno), null)));

        AdjustmentRow row = done(proposes(reverses(movement()), "admin"));
        assertThat(row.money()).isEqualTo(WalletFixture.money("20.00"));
        assertThat(word(approves(row, "admin2"))).isEqualTo("done");

        assertThat(wallet.available(ana)).isEqualTo("30.00");
        assertThat(wallet.available(bruno)).isEqualTo("0.00");
    }

    @Test
    void tellWhoeverOwesWhatHadBeenSpent() {
        String bruno = wallet.somebodyRegistered();
        wallet.has(ana, "30.00", null);
        wallet.inTransaction(() -> wallet.bean(Gifts.class)
                .ask(new DistributorId(ana), WalletFixture.money("20.00"), new To(new DistributorId(bruno), null)));
        wallet.inTransaction(
                () -> wallet.bean(Redemptions.class).ask(new DistributorId(bruno), WalletFixture.money("15.00")));

        AdjustmentRow row = done(proposes(reverses(movement()), "admin"));
        assertThat(word(approves(row, "admin2"))).isEqualTo("done");

        assertThat(wallet.owing).contains(bruno + " 15.00 BRL");
        assertThat(wallet.bean(ReadBalances.class).debts(new DistributorId(bruno)))
                .extracting(ReadBalances.Debt::reason, debt -> debt.left().toDecimalString())
                .containsExactly(tuple(ReadBalances.Reason.REVERSAL, "15.00"));
    }

    @Test
    void takeBackWhatBelongsToTheDistributorOnly() {
        String bruno = wallet.somebody();
        wallet.has(bruno, "30.00", null);
        UUID brunos = rows(bruno).get(0).transferId();

        assertThat(word(proposes(reverses(brunos), "admin"))).isEqualTo("invalid-request");
        assertThat(word(proposes(reverses(UUID.randomUUID()), "admin"))).isEqualTo("invalid-request");
    }

    @Test
    void areEitherAnAmountOrAReversal() {
        assertThat(word(proposes(new Proposal(new DistributorId(ana), null, null, "goodwill", null), "admin")))
                .isEqualTo("invalid-request");
        assertThat(word(proposes(
                        new Proposal(
                                new DistributorId(ana),
                                WalletFixture.money("1.00"),
                                UUID.randomUUID(),
                                "goodwill",
                                null),
                        "admin")))
                .isEqualTo("invalid-request");
        assertThat(word(proposes(gives("0.00"), "admin"))).isEqualTo("invalid-request");
        assertThat(word(proposes(gives("10000000000000.01"), "admin"))).isEqualTo("invalid-request");
        assertThat(word(proposes(gives("-92233720368547758.08"), "admin"))).isEqualTo("invalid-request");
        assertThat(word(proposes(
                        new Proposal(
                                new DistributorId(ana),
                                WalletFixture.money("1.00"),
                                null,
                                "goodwill",
                                "4111111111111111"),
                        "admin")))
                .isEqualTo("card-number-refused");
        assertThat(word(proposes(
                        new Proposal(
                                new DistributorId(ana), WalletFixture.money("1.00"), null, "4111111111111111", null),
                        "admin")))
                .isEqualTo("card-number-refused");
    }

    private Proposal gives(String amount) {
        return new Proposal(new DistributorId(ana), WalletFixture.money(amount), null, "goodwill", null);
    }

    private Proposal reverses(@Nullable UUID movement) {
        return new Proposal(new DistributorId(ana), null, movement, "mistake", null);
    }

    /** Ana's latest. */
    private UUID movement() {
        return rows(ana).get(0).transferId();
    }

    private UUID redemptionHold() {
        return rows(ana).stream()
                .filter(row -> row.type().equals("REDEMPTION"))
                .findFirst()
                .orElseThrow()
                .transferId();
    }

    private static List<MovementRow> rows(String who) {
        return wallet.bean(MovementReader.class)
                .find(
                        new DistributorId(who),
                        WalletFixture.BRL,
                        new MovementQuery(null, null, null, null, Long.MAX_VALUE, 10),
                        wallet.now());
    }

    private static Outcome<AdjustmentRow> proposes(Proposal proposal, String who) {
        return wallet.inTransaction(() -> adjustments().propose(proposal, who));
    }

    private static Outcome<AdjustmentRow> proposes(Adjustments adjustments, Proposal proposal) {
        return wallet.inTransaction(() -> adjustments.propose(proposal, "admin"));
    }

    private static Outcome<AdjustmentRow> approves(AdjustmentRow row, String who) {
        return wallet.inTransaction(() -> adjustments().approve(row.id(), who));
    }

    private static Adjustments adjustments() {
        return wallet.bean(Adjustments.class);
    }

    private static AdjustmentRow read(AdjustmentRow row) {
        return wallet.bean(AdjustmentMapper.class).find(row.id()).orElseThrow();
    }
}
