package io.advantagehub.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.edge.Problem;
import io.advantagehub.api.usecase.RedeemBalance;
import io.advantagehub.api.usecase.RedeemBalance.Answer;
import io.advantagehub.api.usecase.RedeemBalance.Wish;
import io.advantagehub.wallet.PayoutRow.Destination;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has not accepted the terms spends nothing, and is told nothing else; what was earned waits for them. */
class TermsFirstIT {
    @AutoClose
    private static final WalletFixture wallet = new WalletFixture();

    private String ana;

    @BeforeEach
    void anaHasAHundredAndIsAsked() {
        ana = wallet.somebodyRegistered();
        wallet.has(ana, "100.00", null);
        wallet.isAsked(ana);
    }

    @Test
    void forRedemptionsTransfersAndPayoutsAlike() {
        String bruno = wallet.somebodyRegistered();
        DistributorId who = new DistributorId(ana);
        List<Supplier<Outcome<?>>> wishes = List.of(
                () -> wallet.bean(Redemptions.class).ask(who, WalletFixture.money("10.00")),
                () -> wallet.bean(Gifts.class)
                        .ask(who, WalletFixture.money("10.00"), new GiftRow.To(new DistributorId(bruno), null)),
                () -> wallet.bean(Gifts.class)
                        .ask(who, WalletFixture.money("10.00"), new GiftRow.To(new DistributorId("nobody"), null)),
                () -> wallet.bean(Payouts.class)
                        .ask(who, WalletFixture.money("10.00"), new Destination("token", "1234", null)));

        for (Supplier<Outcome<?>> wish : wishes) {
            Problem refused = ((Outcome.Refused<?>) wallet.inTransaction(wish)).problem();
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.word()).isEqualTo("terms-not-accepted");
        }
        assertThat(wallet.available(ana)).isEqualTo("100.00");
    }

    @Test
    void butMayDoTheSameAsSoonAsTheyAreAccepted() {
        Wish wish = new Wish("renewal-1", new DistributorId(ana), WalletFixture.money("10.00"));
        RedeemBalance redeeming = wallet.bean(RedeemBalance.class);

        assertThat(redeeming.redeem(wish))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.word()).isEqualTo("terms-not-accepted"));
        wallet.accepts(ana);
        Answer accepted = redeeming.redeem(wish);
        wallet.isAsked(ana);

        assertThat(accepted).isInstanceOf(Answer.Accepted.class);
        assertThat(redeeming.redeem(wish)).isEqualTo(accepted);
        assertThat(wallet.balances(ana)).contains("available 90.00", "held 10.00");
    }
}
