package io.advantagehub.wallet;

import org.jspecify.annotations.Nullable;

/** Finds what may be the number of a card: 12 to 19 digits, of any script, with spaces, dots or dashes between or none. */
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
        int digits = 0;
        int gap = 0;
        for (int character : text.codePoints().toArray()) {
            if (Character.isDigit(character)) {
                digits++;
                gap = 0;
            } else if (digits > 0 && isSeparator(character) && gap < GAP) {
                gap++;
            } else {
                if (isCard(digits)) {
                    return true;
                }
                digits = 0;
                gap = 0;
            }
        }
        return isCard(digits);
    }

    private static boolean isCard(int digits) {
        return digits >= SHORTEST && digits <= LONGEST;
    }

    private static boolean isSeparator(int character) {
        int type = Character.getType(character);
        return character == '.'
                || character == '_'
                || Character.isWhitespace(character)
                || type == Character.SPACE_SEPARATOR
                || type == Character.DASH_PUNCTUATION
                || type == Character.FORMAT;
    }
}
