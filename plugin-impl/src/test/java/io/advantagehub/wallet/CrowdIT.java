package io.advantagehub.wallet;

import static io.advantagehub.testing.AtOnce.atOnce;
import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.usecase.RedeemBalance;
import io.advantagehub.api.usecase.SendBalance;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Sixty-four threads at the same accounts: each command is done or refused, none is lost, and none fails by the others. */
class CrowdIT {
    private static final int THREADS = 64;

    @AutoClose
    private static final WalletFixture wallet = new WalletFixture();

    @AfterEach
    void allAgrees() {
        assertThat(wallet.differences()).isEmpty();
    }

    @Test
    void whatGoesToAndFroBetweenTwoStaysTheirs() throws Exception {
        String ana = wallet.somebodyRegistered();
        String bruno = wallet.somebodyRegistered();
        wallet.has(ana, "50.00", null);
        wallet.has(bruno, "50.00", null);
        List<Callable<String>> commands = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            String giver = i % 2 == 0 ? ana : bruno;
            commands.add(gives(giver, i % 2 == 0 ? bruno : ana, "gift-" + i));
        }

        List<String> words = atOnce(commands);

        assertThat(words).hasSize(THREADS).allMatch("done"::equals);
        assertThat(wallet.available(ana)).isEqualTo("50.00");
        assertThat(wallet.available(bruno)).isEqualTo("50.00");
    }

    @Test
    void whatManyTakeInEachWayIsNeverMoreThanThereIs() throws Exception {
        String ana = wallet.somebodyRegistered();
        String bruno = wallet.somebodyRegistered();
        wallet.has(ana, "40.00", null);
        List<Callable<String>> commands = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            String key = "take-" + i;
            commands.add(
                    switch (i % 3) {
                        case 0 -> gives(ana, bruno, key);
                        case 1 -> redeems(ana, key);
                        default -> paysOut(ana, key);
                    });
        }

        List<String> words = atOnce(commands);

        assertThat(Collections.frequency(words, "done")).isEqualTo(40);
        assertThat(Collections.frequency(words, "insufficient-balance")).isEqualTo(THREADS - 40);
        assertThat(wallet.available(ana)).isEqualTo("0.00");
    }

    private static Callable<String> gives(String giver, String payee, String key) {
        SendBalance.Transfer wish = new SendBalance.Transfer(
                key, new DistributorId(giver), new DistributorId(payee), WalletFixture.money("1.00"), null);
        return () -> word(wallet.bean(SendBalance.class).transfer(wish));
    }

    private static Callable<String> paysOut(String who, String key) {
        SendBalance.Payout wish = new SendBalance.Payout(
                key, new DistributorId(who), WalletFixture.money("1.00"), new SendBalance.Card("card-1", "1234", null));
        return () -> word(wallet.bean(SendBalance.class).payOut(wish));
    }

    private static Callable<String> redeems(String who, String key) {
        RedeemBalance.Wish wish = new RedeemBalance.Wish(key, new DistributorId(who), WalletFixture.money("1.00"));
        return () -> wallet.bean(RedeemBalance.class).redeem(wish) instanceof RedeemBalance.Answer.Refused refused
                ? refused.word()
                : "done";
    }

    private static String word(SendBalance.Answer answer) {
        return answer instanceof SendBalance.Answer.Refused refused ? refused.word() : "done";
    }
}
