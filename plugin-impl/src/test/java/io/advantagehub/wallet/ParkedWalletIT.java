package io.advantagehub.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.RedemptionId;
import io.advantagehub.api.event.RenewalSettled;
import io.advantagehub.api.usecase.RedeemBalance;
import io.advantagehub.wallet.GiftRow.To;
import io.advantagehub.wallet.PayoutRow.Destination;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A parked account spends nothing, and its time stands still; what has happened outside is booked all the same. */
class ParkedWalletIT {
    @AutoClose
    private static final WalletFixture wallet = new WalletFixture();

    private String ana;

    @BeforeEach
    void somebodyHasTwenty() {
        ana = wallet.somebodyRegistered();
        wallet.has(ana, "20.00", null);
    }

    @AfterEach
    void allAgrees() {
        assertThat(wallet.differences()).isEmpty();
    }

    @Test
    void confirmsNothingWithTheRightCode() {
        RedemptionRow redemption =
                done(() -> wallet.redemptions(fiveMinutes()).ask(who(), WalletFixture.money("1.00")));
        GiftRow gift = done(() -> wallet.gifts(fiveMinutes())
                .ask(who(), WalletFixture.money("2.00"), new To(new DistributorId(wallet.somebodyRegistered()), null)));
        PayoutRow payout = done(() -> wallet.payouts(fiveMinutes())
                .ask(who(), WalletFixture.money("3.00"), new Destination("card-1", "1234", null)));

        park();

        assertThat(word(() -> wallet.bean(Redemptions.class).confirm(redemption)))
                .isEqualTo("account-parked");
        assertThat(word(() -> wallet.bean(Gifts.class).confirm(gift))).isEqualTo("account-parked");
        assertThat(word(() -> wallet.bean(Payouts.class).confirm(payout))).isEqualTo("account-parked");
        assertThat(wallet.balances(ana)).contains("available 14.00", "held 6.00", "redeemed 0.00");
        assertThat(word(() -> wallet.bean(Gifts.class).withdraw(gift.id(), who(), "withdrawn")))
                .isEqualTo("done");
    }

    @Test
    void isQuotedNothing() {
        park();

        assertThat(wallet.bean(RedeemBalance.class).payable(who(), WalletFixture.money("79.90")))
                .isEqualTo(WalletFixture.money("0.00"));
    }

    @Test
    void isHonouredWhenItsRenewalIsPaidAfterItsTime() {
        RedemptionRow row = done(() -> wallet.bean(Redemptions.class).ask(who(), WalletFixture.money("20.00")));
        park();
        wallet.passes(Duration.ofDays(91));
        wallet.sweeps();
        assertThat(word(() -> wallet.bean(Redemptions.class).withdraw(row.id(), who(), "withdrawn")))
                .isEqualTo("not-cancellable");

        assertThat(wallet.happens(new RenewalSettled(
                                row.owner(),
                                wallet.now(),
                                new RedemptionId(row.id().toString()),
                                null,
                                null))
                        .findings())
                .containsExactly("e0 redemption-honoured-late");
        assertThat(wallet.balances(ana))
                .isEqualTo("available 0.00, future 0.00, held 20.00, debt 20.00, redeemed 20.00");

        wallet.jdbc().update("UPDATE ah_account SET parked_reason = NULL WHERE owner_id = ?", ana);
        assertThat(wallet.balances(ana)).isEqualTo("available 0.00, future 0.00, held 0.00, debt 0.00, redeemed 20.00");
    }

    private void park() {
        wallet.jdbc().update("UPDATE ah_account SET parked_reason = 'to be looked at' WHERE owner_id = ?", ana);
    }

    private DistributorId who() {
        return new DistributorId(ana);
    }

    private static ConfirmationGate fiveMinutes() {
        return wanted -> new ConfirmationGate.Asked.Waiting(
                UUID.randomUUID(), wallet.now().plus(Duration.ofMinutes(5)));
    }

    private static <T> T done(Supplier<Outcome<T>> command) {
        return Answers.done(wallet.inTransaction(command));
    }

    private static String word(Supplier<? extends Outcome<?>> command) {
        return Answers.word(wallet.inTransaction(command::get));
    }
}
