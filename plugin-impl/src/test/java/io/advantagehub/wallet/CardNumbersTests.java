package io.advantagehub.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be the number of a card is found, however it is written. */
class CardNumbersTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111111",
                "card 4111 1111 1111 1111 thanks",
                "4111-1111-1111-1111",
                "4111.1111.1111.1111",
                "4111 - 1111 - 1111 - 1111",
                "4111 1111 1111 1111 12 27",
                "4111111111111111 1227",
                "4111 1111 1111 1111, 12/27, 123",
                "1227 4111111111111111",
                "12345678901234567890 4111111111111111",
                "4111/1111/1111/1111",
                "4111,1111,1111,1111",
                "4111*1111*1111*1111",
                "4111_1111_1111_1111",
                "4111\u00a01111\u00a01111\u00a01111",
                "4111\u200b11111111\u200b1111",
                "x123456789012x",
                "1234567890123456789",
                "٤١١١١١١١١١١١١١١١",
                "４１１１１１１１１１１１１１１１"
            })
    void areFound(String text) {
        assertThat(CardNumbers.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "thanks!",
                "12345678901",
                "12345678901234567890",
                "tok_8f14e45fceea167a5a36dedd4bea2543",
                "2026-11-22T14:30",
                "on 22/11/2026 at 14:30",
                "1,234,567.89",
                "(11) 98765-0001",
                "4111 **** **** 1111 12/27",
                "12345678901234567890 12/27",
                "8f14e45f-ceea-467a-9a36-dedd4bea2543",
                "1234567 and 7654321"
            })
    void areNotSeenInAnythingElse(String text) {
        assertThat(CardNumbers.isIn(text)).isFalse();
    }
}
