package io.advantagehub.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes as they are made, and as they come back from the hands of people and programs. */
class CodesTests {
    private static final String CODE = "7KQ2M8D5XW";

    @Test
    void haveNoLetterThatIsTakenForAnotherAndNoVowel() {
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            made.add(Codes.random(Codes.LENGTH));
        }
        assertThat(made).hasSize(10_000).allMatch(code -> code.matches("[2-9CDFHJKMNPQRTVWXY]{10}"));
        assertThat(made).allMatch(code -> Codes.read(code).orElseThrow().equals(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7kq2m8d5xw",
                "7KQ2M8D5XW_",
                "(7KQ2M8D5XW).",
                "“7KQ2M8D5XW”",
                "7KQ2M8D5XW%5F",
                "%37KQ2M8D5XW",
                "7KQ2M%38D5XW",
                "7KQ2M%2538D5XW",
                "%2520%7KQ2M8D5XW%2520",
                "  7KQ2M8D5XW\t\n",
                "7KQ2M-8D5XW",
                "7KQ 2M8 D5XW",
                "7KQ2\u200BM8D5XW\uFEFF",
                "7KQ2M8D5XW&utm_source=mail",
                "7KQ2M8D5XW</a>",
                "7KQ2M8D5XW&quot;)",
                "&lt;7KQ2M8D5XW&gt;",
                "https://shop.example/advantage-hub/r/7KQ2M8D5XW?x=1",
                "７ＫＱ２Ｍ８Ｄ５ＸＷ",
                "7KQ2MBD5XW",
                "7KQZM8D5XW",
                "7KQ2M8DSXW",
                "7КQ2М8D5ХW",
                "7KQ2M8D5XW%",
                "7KQ2M8D5XW/"
            })
    void areReadWhateverHappenedToThem(String damaged) {
        assertThat(Codes.read(damaged)).hasValue(CODE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7KQ2M8D5X",
                "7KQ2M8D5XWW",
                "7KQ2M8D5XA",
                "admin",
                "../../etc/passwd",
                "%00%00%00",
                "%E2%28%A1",
                "//evil.example",
                "٧KQ2M8D5XW"
            })
    void areNotMadeUpFromWhatIsNone(String other) {
        assertThat(Codes.read(other)).isEmpty();
    }

    @Test
    void ofHoweverLongATextAreLookedForAtItsBeginning() {
        assertThat(Codes.read(CODE + "&" + "x".repeat(100_000))).hasValue(CODE);
    }
}
