package io.advantagehub.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is kept of what a host said of a payout that failed. */
class FailReasonTests {
    private static final int LITTLE_STACK = 160 << 10;

    @Test
    void isOneLineWithoutNumbersAddressesAndTheToken() {
        assertThat(FailReason.shown("tok-7f3a:\nnot to 40817 8109-0099 of ana@shop.example", "tok-7f3a"))
                .isEqualTo("••••: not to •••• of ••••");
    }

    @Test
    void masksTheLongestNumberThatAHostMaySayOnWhateverStackIsLeft() throws Exception {
        FutureTask<@Nullable String> shown = new FutureTask<>(() -> FailReason.shown("1".repeat(2_000), "tok-7f3a"));

        new Thread(null, shown, "of little stack", LITTLE_STACK).start();

        assertThat(shown.get()).isEqualTo("••••");
    }
}
