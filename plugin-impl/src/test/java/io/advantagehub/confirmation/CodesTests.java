package io.advantagehub.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.Confirmation;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTests {
    private static final int DRAWN = 20_000;
    private final Codes codes = new Codes();

    @ParameterizedTest
    @ValueSource(ints = {6, 8, 10})
    void haveAllTheirDigitsTheLeadingZerosToo(int digits) {
        assertThat(IntStream.range(0, DRAWN).mapToObj(i -> codes.draw(digits, "")))
                .allMatch(code -> code.matches("[0-9]{" + digits + "}"))
                .anyMatch(code -> code.startsWith("0"));
    }

    /** Each digit at each place a tenth of the time: 2,000 of 20,000, and never as far from it as ten standard deviations. */
    @Test
    void favourNoDigitAnywhere() {
        int[] counts = new int[60];
        for (int i = 0; i < DRAWN; i++) {
            String code = codes.draw(6, "");
            for (int place = 0; place < 6; place++) {
                counts[place * 10 + code.charAt(place) - '0']++;
            }
        }
        assertThat(IntStream.of(counts)).allMatch(count -> Math.abs(count - DRAWN / 10) < 425);
    }

    @Test
    void standNowhereElseInTheirMessage() {
        String allButOne = IntStream.range(0, 99).mapToObj("%02d"::formatted).collect(Collectors.joining(" "));

        assertThat(codes.draw(2, allButOne)).isEqualTo("99");
    }

    /** E-mail is no second channel (NIST SP 800-63B-4 §3.1.3.1), and neither is a bare "yes". */
    @Test
    void comeByMessageOrFromAnAppAndInNoOtherWay() {
        assertThat(Confirmation.Method.values())
                .containsExactlyInAnyOrder(Confirmation.Method.SMS, Confirmation.Method.TOTP);
    }
}
