package io.advantagehub.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A feature's texts for people, from {@code texts.<language tag>.properties} beside a class of it. Immutable, thread-safe. */
public final class Texts {
    /** The languages of everything that a person reads. */
    public static final List<Locale> LANGUAGES =
            List.of(Locale.forLanguageTag("pt-BR"), Locale.forLanguageTag("ru"), Locale.forLanguageTag("en"));

    private final Map<String, Properties> byLanguage = new HashMap<>();

    private Texts(Class<?> place) {
        LANGUAGES.forEach(language -> byLanguage.put(language.getLanguage(), load(place, language)));
    }

    /** @throws IllegalStateException where a language is missing */
    public static Texts beside(Class<?> place) {
        return new Texts(place);
    }

    /** The one of {@link #LANGUAGES} that somebody reads, whatever the country. */
    public static Optional<Locale> spoken(@Nullable Locale told) {
        return LANGUAGES.stream()
                .filter(language -> told != null && language.getLanguage().equals(told.getLanguage()))
                .findFirst();
    }

    /** What is said in each language, in their order. */
    public static Map<Locale, String> inEach(Function<Locale, String> said) {
        Map<Locale, String> all = new LinkedHashMap<>();
        LANGUAGES.forEach(language -> all.put(language, said.apply(language)));
        return all;
    }

    /** The same by language tag. */
    public static Map<String, String> byTag(Function<Locale, String> said) {
        Map<String, String> all = new LinkedHashMap<>();
        LANGUAGES.forEach(language -> all.put(language.toLanguageTag(), said.apply(language)));
        return all;
    }

    /**
     * How somebody reads: as told where that language is spoken here, whatever the country; else as by default. Always with a
     * country where the language has one here.
     */
    public static Locale reader(@Nullable Locale told, Locale byDefault) {
        return spoken(told)
                .map(language -> told == null || told.getCountry().isEmpty() ? language : told)
                .orElse(byDefault);
    }

    /**
     * @param reader of {@link #reader}
     * @throws IllegalStateException where there is no such text
     */
    public String text(Locale reader, String key) {
        return find(reader, key)
                .orElseThrow(() -> new IllegalStateException("no text " + key + " in " + reader.toLanguageTag()));
    }

    /** @param reader of {@link #reader} */
    public Optional<String> find(Locale reader, String key) {
        Properties texts = byLanguage.getOrDefault(
                reader.getLanguage(), Objects.requireNonNull(byLanguage.get(Locale.ENGLISH.getLanguage())));
        return Optional.ofNullable(texts.getProperty(key));
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
