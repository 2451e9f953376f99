package io.advantagehub.api;

import java.util.Locale;

/**
 * Something that people read, in the languages of the plugin.
 *
 * @param ptBr Brazilian Portuguese
 * @param ru Russian
 * @param en English, also for whoever speaks none of the three
 */
public record LocalText(String ptBr, String ru, String en) {
    private static final int LONGEST = 60;

    public LocalText {
        check(ptBr);
        check(ru);
        check(en);
    }

    /** As somebody of that language reads it, whatever the country. */
    public String in(Locale locale) {
        return switch (locale.getLanguage()) {
            case "pt" -> ptBr;
            case "ru" -> ru;
            default -> en;
        };
    }

    private static void check(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new IllegalArgumentException("must have 1 to " + LONGEST + " characters in each language");
        }
    }
}
