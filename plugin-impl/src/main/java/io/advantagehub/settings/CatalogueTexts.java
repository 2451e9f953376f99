package io.advantagehub.settings;

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

/**
 * Labels and help in the languages of the catalogue, from {@code texts.<language tag>.properties} beside this class.
 * A text may speak of {@code {subject}}, its setting's own subject, and {@code {about}}, what the texts say of that.
 */
final class CatalogueTexts {
    private static final List<Locale> LOCALES =
            List.of(Locale.forLanguageTag("pt-BR"), Locale.forLanguageTag("ru"), Locale.forLanguageTag("en"));

    private final Map<Locale, Properties> texts = new LinkedHashMap<>();

    CatalogueTexts() {
        LOCALES.forEach(locale -> texts.put(locale, load("texts." + locale.toLanguageTag() + ".properties")));
    }

    Map<Locale, String> labels(Setting setting) {
        return each(setting, ".label");
    }

    Map<Locale, String> help(Setting setting) {
        return each(setting, ".help");
    }

    private Map<Locale, String> each(Setting setting, String part) {
        Map<Locale, String> said = new LinkedHashMap<>();
        texts.forEach((locale, properties) -> said.put(locale, say(properties, setting.text() + part, setting)));
        return said;
    }

    private static String say(Properties properties, String key, Setting setting) {
        String text = properties.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("the catalogue has no text " + key);
        }
        @Nullable String subject = setting.subject();
        if (subject == null) {
            return text;
        }
        return text.replace("{subject}", properties.getProperty(subject + ".label", subject))
                .replace("{about}", properties.getProperty(subject + ".help", ""))
                .trim();
    }

    private static Properties load(String name) {
        Properties properties = new Properties();
        try (InputStream in = CatalogueTexts.class.getResourceAsStream(name)) {
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
