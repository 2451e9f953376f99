package io.advantagehub.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.referral.Paragraphs.Change;
import io.advantagehub.referral.Paragraphs.Type;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /** As tables of numbers these took sixteen megabytes a reader, and fifty times as many paragraphs forty gigabytes. */
    @Test
    void areFoundInTheLongestTextsToo() {
        String old = numbered(0);
        String current = numbered(1) + "\n\nlast";

        assertThat(Paragraphs.count(old)).isEqualTo(Paragraphs.MOST);
        assertThat(Paragraphs.changes(old, current))
                .startsWith(new Change(Type.REMOVED, "0"), new Change(Type.REMOVED, "7"))
                .endsWith(new Change(Type.ADDED, "last"))
                .hasSize(Paragraphs.MOST / 7 + 2);
    }

    /** Without every seventh. */
    private static String numbered(int without) {
        return IntStream.range(0, Paragraphs.MOST)
                .filter(i -> without == 0 || i % 7 != 0)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining("\n\n"));
    }

    @Test
    void areAllWhereNothingIsAsItWas() {
        assertThat(Paragraphs.changes("a\n\nb", "c")).hasSize(3);
        assertThat(Paragraphs.changes("", "c")).containsExactly(new Change(Type.ADDED, "c"));
    }
}
