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

    /** What a value may be. */
    Map<Locale, String> bounds(Bound bound) {
        Map<Locale, String> said = new LinkedHashMap<>();
        texts.forEach((locale, properties) -> said.put(locale, say(properties, bound)));
        return said;
    }

    /** What is wrong with a value that is out of bounds. */
    Map<Locale, String> outOf(Bound bound) {
        return fault("fault.bound", bound);
    }

    /** What is wrong with a key that is no setting's. */
    Map<Locale, String> unknown() {
        return fault("fault.unknown", null);
    }

    private Map<Locale, String> fault(String key, @Nullable Bound bound) {
        Map<Locale, String> said = new LinkedHashMap<>();
        texts.forEach((locale, properties) -> said.put(
                locale, text(properties, key).replace("{bound}", bound == null ? "" : say(properties, bound))));
        return said;
    }

    private Map<Locale, String> each(Setting setting, String part) {
        Map<Locale, String> said = new LinkedHashMap<>();
        texts.forEach((locale, properties) -> said.put(locale, say(properties, setting.text() + part, setting)));
        return said;
    }

    private static String say(Properties properties, String key, Setting setting) {
        String text = text(properties, key);
        @Nullable String subject = setting.subject();
        if (subject == null) {
            return text;
        }
        return text.replace("{subject}", properties.getProperty(subject + ".label", subject))
                .replace("{about}", properties.getProperty(subject + ".help", ""))
                .trim();
    }

    private static String say(Properties properties, Bound bound) {
        String text = text(properties, "bound." + bound.name()).replace("{all}", String.join(", ", bound.limits()));
        for (int i = 0; i < bound.limits().size(); i++) {
            text = text.replace("{" + i + "}", bound.limits().get(i));
        }
        return bound.mayBeNone() ? text(properties, "bound.or-none").replace("{bound}", text) : text;
    }

    private static String text(Properties properties, String key) {
        String text = properties.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("the catalogue has no text " + key);
        }
        return text;
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
