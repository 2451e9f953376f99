package io.advantagehub.notification;

import io.advantagehub.words.Texts;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The languages of the ready-made texts, in {@code texts.<language tag>.properties} beside this class. */
enum Language {
    PT_BR("pt-BR"),
    RU("ru"),
    EN("en");

    private static final Texts TEXTS = Texts.beside(Language.class);

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    Locale locale() {
        return locale;
    }

    /** The one spoken in any country that speaks it. */
    static Optional<Language> spoken(@Nullable Locale locale) {
        return Arrays.stream(values())
                .filter(language ->
                        locale != null && language.locale.getLanguage().equals(locale.getLanguage()))
                .findFirst();
    }

    static Language of(String tag) {
        return spoken(Locale.forLanguageTag(tag)).orElse(EN);
    }

    String text(String key) {
        return TEXTS.text(locale, key);
    }

    /** The text of a number of things: Russian has three forms and puts them by the last digits (CLDR plural rules). */
    String plural(String key, long number) {
        return text(key + "." + form(number)).replace("{number}", Long.toString(number));
    }

    private String form(long number) {
        if (this != RU) {
            return number == 1 ? "one" : "other";
        }
        long tens = number % 100 / 10;
        long ones = tens == 1 ? 0 : number % 10;
        return ones == 1 ? "one" : ones >= 2 && ones <= 4 ? "few" : "other";
    }
}
