package io.advantagehub.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** A feature's texts for people, from {@code texts.<language tag>.properties} beside a class of it. Immutable, thread-safe. */
public final class Texts {
    private static final List<Locale> LANGUAGES =
            List.of(Locale.forLanguageTag("pt-BR"), Locale.forLanguageTag("ru"), Locale.forLanguageTag("en"));

    private final Map<String, Properties> byLanguage = new HashMap<>();

    private Texts(Class<?> place) {
        LANGUAGES.forEach(language -> byLanguage.put(language.getLanguage(), load(place, language)));
    }

    /** @throws IllegalStateException where a language is missing */
    public static Texts beside(Class<?> place) {
        return new Texts(place);
    }

    /**
     * How somebody reads: as told where that language is spoken here, whatever the country; else as by default. Always with a
     * country where the language has one here.
     */
    public static Locale reader(@Nullable Locale told, Locale byDefault) {
        for (Locale language : LANGUAGES) {
            if (told != null && language.getLanguage().equals(told.getLanguage())) {
                return told.getCountry().isEmpty() ? language : told;
            }
        }
        return byDefault;
    }

    /** @param reader of {@link #reader} */
    public String text(Locale reader, String key) {
        Properties texts = byLanguage.getOrDefault(
                reader.getLanguage(), Objects.requireNonNull(byLanguage.get(Locale.ENGLISH.getLanguage())));
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("no text " + key + " in " + reader.toLanguageTag());
        }
        return text;
    }

    private static Properties load(Class<?> place, Locale language) {
        String name = "texts." + language.toLanguageTag() + ".properties";
        Properties properties = new Properties();
        try (InputStream in = place.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing beside " + place.getName());
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
