package io.advantagehub.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.referral.Paragraphs.Change;
import io.advantagehub.referral.Paragraphs.Type;
import org.junit.jupiter.api.Test;

/** What somebody has to read again. */
class ParagraphsTests {
    private static final String OLD = "Title\n\n1. One.\n\n2. Two.\n\n3. Three.";

    @Test
    void areThoseThatChanged() {
        assertThat(Paragraphs.changes(OLD, "Title\n\n1. One.\n\n2. Two, but better.\n\n3. Three.\n\n4. Four."))
                .containsExactly(
                        new Change(Type.REMOVED, "2. Two."),
                        new Change(Type.ADDED, "2. Two, but better."),
                        new Change(Type.ADDED, "4. Four."));
        assertThat(Paragraphs.changes(OLD, "Title\n\n1. One.\n\n3. Three."))
                .containsExactly(new Change(Type.REMOVED, "2. Two."));
    }

    @Test
    void areNoneWhereLinesEndOtherwise() {
        assertThat(Paragraphs.changes(OLD, OLD.replace("\n", "\r\n") + "\r\n")).isEmpty();
    }

    @Test
    void areAllWhereNothingIsAsItWas() {
        assertThat(Paragraphs.changes("a\n\nb", "c")).hasSize(3);
        assertThat(Paragraphs.changes("", "c")).containsExactly(new Change(Type.ADDED, "c"));
    }
}
