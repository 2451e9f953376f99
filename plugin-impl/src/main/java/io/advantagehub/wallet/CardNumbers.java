package io.advantagehub.wallet;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Finds what may be the number of a card: 12 to 19 digits, of any script, whole or in groups. */
final class CardNumbers {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 19;
    /** So many separators in a row are still between the groups of one number. */
    private static final int GAP = 3;

    private CardNumbers() {}

    static boolean isIn(@Nullable String text) {
        if (text == null) {
            return false;
        }
        Deque<Integer> groups = new ArrayDeque<>();
        int digits = 0;
        int gap = 0;
        for (int character : text.codePoints().toArray()) {
            if (Character.isDigit(character)) {
                digits++;
                gap = 0;
                continue;
            }
            if (digits > 0 && endsACard(groups, digits)) {
                return true;
            }
            digits = 0;
            if (!isSeparator(character) || ++gap > GAP) {
                groups.clear();
            }
        }
        return digits > 0 && endsACard(groups, digits);
    }

    /**
     * Whether some of the last groups are a card's number together: what stands before them may be anything, and what
     * follows, an expiry date for one, makes it no less a number.
     *
     * @param groups how many digits each group has, the last one first; this one is added
     */
    private static boolean endsACard(Deque<Integer> groups, int digits) {
        groups.push(digits);
        int together = 0;
        for (int group : groups) {
            together += group;
            if (together >= SHORTEST) {
                return together <= LONGEST;
            }
        }
        return false;
    }

    private static boolean isSeparator(int character) {
        int type = Character.getType(character);
        return "._/,*".indexOf(character) >= 0
                || Character.isWhitespace(character)
                || type == Character.SPACE_SEPARATOR
                || type == Character.DASH_PUNCTUATION
                || type == Character.FORMAT;
    }
}
