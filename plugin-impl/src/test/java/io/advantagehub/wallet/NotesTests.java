package io.advantagehub.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Obrigada!",
                "за ужин",
                "\uD83D\uDC68\u200D\uD83D\uDC67",
                "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645"
            })
    void mayBeAnyLineThatPeopleWrite(String note) {
        assertThat(Notes.fault(note, 140)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\u0000", "\u202Egnp.exe", "\uD83D", "\uDC68x", "a\u2028b", "\u0085", "a\u2067b"})
    void hideNothingInThem(String note) {
        assertThat(Notes.fault(note, 140)).hasValue("must be one line of text without control characters");
    }

    @Test
    void haveALargestLength() {
        assertThat(Notes.fault("x".repeat(140), 140)).isEmpty();
        assertThat(Notes.fault("x".repeat(141), 140)).hasValue("must have at most 140 characters");
        assertThat(Notes.fault(null, 140)).isEmpty();
    }
}
