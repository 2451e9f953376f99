package io.advantagehub.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.Money;
import io.advantagehub.testing.GivenSettings;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/** How much may be moved at once and in a day, to the cent. */
class LimitsTests {
    private static final Currency BRL = Currency.getInstance("BRL");
    private static final LongSupplier NEVER_ASKED = () -> {
        throw new AssertionError("what was moved is asked only where that counts");
    };

    @Test
    void theLeastAndTheMostAreAllowedAndNotACentBeyond() {
        Limits limits = limits("0.10", "5.00", "none");

        assertThat(limits.broken(cents(9), NEVER_ASKED))
                .get()
                .extracting("word")
                .isEqualTo("limit-exceeded");
        assertThat(limits.broken(cents(9), NEVER_ASKED))
                .get()
                .extracting("detail")
                .isEqualTo("At least 0.10 BRL at once.");
        assertThat(limits.broken(cents(10), NEVER_ASKED)).isEmpty();
        assertThat(limits.broken(cents(500), NEVER_ASKED)).isEmpty();
        assertThat(limits.broken(cents(501), NEVER_ASKED))
                .get()
                .extracting("detail")
                .isEqualTo("At most 5.00 BRL at once.");
    }

    @Test
    void aDaysLimitCountsWhatWasMovedInIt() {
        Limits limits = limits("0.01", "none", "5.00");

        assertThat(limits.broken(cents(200), () -> 300)).isEmpty();
        assertThat(limits.broken(cents(201), () -> 300))
                .get()
                .extracting("detail")
                .isEqualTo("At most 5.00 BRL in 24 hours.");
        assertThat(limits.broken(cents(1), () -> 600)).isPresent();
    }

    @Test
    void whatIsAllowedIsTheMostThatNoLimitRefuses() {
        assertThat(limits("0.01", "none", "none").allowed(700, NEVER_ASKED)).isEqualTo(700);
        assertThat(limits("0.01", "5.00", "none").allowed(700, NEVER_ASKED)).isEqualTo(500);
        assertThat(limits("0.01", "none", "5.00").allowed(700, () -> 100)).isEqualTo(400);
        assertThat(limits("0.01", "none", "5.00").allowed(700, () -> 600)).isZero();
        assertThat(limits("1.00", "none", "none").allowed(99, NEVER_ASKED)).isZero();
        assertThat(limits("1.00", "none", "none").allowed(100, NEVER_ASKED)).isEqualTo(100);
        assertThat(limits("none", "none", "none").allowed(0, NEVER_ASKED)).isZero();
    }

    private static Limits limits(String min, String max, String perDay) {
        Map<String, String> values = new HashMap<>();
        values.put("limits.payout.min", min);
        values.put("limits.payout.max", max);
        values.put("limits.payout.per-day", perDay);
        return new Limits(Operation.PAYOUT, new GivenSettings(values), BRL);
    }

    private static Money cents(long minor) {
        return new Money(minor, BRL);
    }
}
