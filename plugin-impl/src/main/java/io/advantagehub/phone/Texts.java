package io.advantagehub.phone;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Texts in the languages of {@code texts.<language tag>.properties} beside this class. */
final class Texts {
    private static final List<String> LANGUAGES = List.of("pt-BR", "ru", "en");

    private final Map<Locale, Properties> texts = new LinkedHashMap<>();

    Texts() {
        LANGUAGES.forEach(tag -> texts.put(Locale.forLanguageTag(tag), load("texts." + tag + ".properties")));
    }

    /** The language that somebody reads, whatever the country; the other where there are no texts in it. */
    Locale language(@Nullable Locale wanted, String otherwise) {
        return texts.keySet().stream()
                .filter(known -> wanted != null && known.getLanguage().equals(wanted.getLanguage()))
                .findFirst()
                .orElse(Locale.forLanguageTag(otherwise));
    }

    String of(String key, Locale language) {
        Properties known = texts.get(language);
        String text = known == null ? null : known.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("no text " + key + " in " + language.toLanguageTag());
        }
        return text;
    }

    private static Properties load(String name) {
        Properties properties = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
