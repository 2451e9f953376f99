package io.advantagehub.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.PhoneNumber;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTests {

    @ParameterizedTest
    @CsvSource({
        "+5511987651234, +55 ** *****-1234",
        "+79165550002, +7 *** ***-00-02",
        "+12125550003, +1 ***-***-0003",
        "+351912345678, +351 *** **5 678",
        "+99912345678, +*******5678"
    })
    void showTheCountryAndTheLastFourDigitsAlone(String number, String masked) {
        assertThat(Numbers.masked(new PhoneNumber(number))).isEqualTo(masked);
    }
}
