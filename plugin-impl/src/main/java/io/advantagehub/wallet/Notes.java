package io.advantagehub.wallet;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Texts that somebody writes for others to read: what is invisible could make them read something else. */
final class Notes {
    private static final int FIRST_EMBEDDING = 0x202A;
    private static final int LAST_OVERRIDE = 0x202E;
    private static final int FIRST_ISOLATE = 0x2066;
    private static final int LAST_ISOLATE = 0x2069;

    private Notes() {}

    /** What is wrong with one, in words that say how to mend it. */
    static Optional<String> fault(@Nullable String note, int longest) {
        if (note == null) {
            return Optional.empty();
        }
        if (note.length() > longest) {
            return Optional.of("must have at most " + longest + " characters");
        }
        return note.codePoints().anyMatch(Notes::isUnreadable)
                ? Optional.of("must be one line of text without control characters")
                : Optional.empty();
    }

    /** Control characters, marks that turn the direction of writing, line ends, and halves of surrogate pairs. */
    private static boolean isUnreadable(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            case Character.FORMAT -> turnsTheDirection(letter);
            default -> false;
        };
    }

    private static boolean turnsTheDirection(int letter) {
        return letter >= FIRST_EMBEDDING && letter <= LAST_OVERRIDE
                || letter >= FIRST_ISOLATE && letter <= LAST_ISOLATE;
    }
}
