package io.advantagehub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTests {

    @Test
    void readsExactlyTheCurrencysOwnDigits() {
        assertThat(Money.parse("12.34", Money.currency("BRL")).minor()).isEqualTo(1234);
        assertThat(Money.parse("12", Money.currency("JPY")).minor()).isEqualTo(12);
        assertThat(Money.parse("12.345", Money.currency("KWD")).minor()).isEqualTo(12345);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12",
                "12.3",
                "12.345",
                "1e2",
                "+1.00",
                " 1.00",
                "1,00",
                ".50",
                "99999999999999999999.00",
                "NaN"
            })
    void refusesWhatIsNoAmountInReais(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.parse(text, Money.currency("BRL")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "brl", "ZZZ", "XXX", "XAU"})
    void refusesWhatIsNoCurrencyWithMinorUnits(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Money.currency(code))
                .withMessageStartingWith("must be the ISO 4217 code");
    }
}
