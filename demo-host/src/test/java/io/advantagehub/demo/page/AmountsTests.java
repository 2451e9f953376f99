package io.advantagehub.demo.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTests {

    @Test
    void readsPointAndComma() {
        assertThat(Amounts.read(" 25,5 ")).isEqualTo(new BigDecimal("25.50"));
        assertThat(Amounts.read("0.01")).isEqualTo(new BigDecimal("0.01"));
        assertThat(Amounts.read("7")).isEqualTo(new BigDecimal("7.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "0.00", "-1", "1.005", "1e3", "1.000,00", "10000000000", "ten"})
    void refusesWhatIsNoPositiveAmount(String text) {
        assertThat(Amounts.read(text)).isNull();
    }
}
