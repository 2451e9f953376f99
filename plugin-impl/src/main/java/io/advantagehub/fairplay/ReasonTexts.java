package io.advantagehub.fairplay;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** Reasons in words, in the languages of the catalogue, from {@code texts.<language tag>.properties} beside this class. */
final class ReasonTexts {
    private static final List<String> LANGUAGES = List.of("pt-BR", "ru", "en");

    private final Map<String, Properties> texts = new LinkedHashMap<>();

    ReasonTexts() {
        LANGUAGES.forEach(language -> texts.put(language, load("texts." + language + ".properties")));
    }

    /** By language tag. */
    Map<String, String> say(Reason reason) {
        Map<String, String> said = new LinkedHashMap<>();
        texts.forEach((language, properties) -> said.put(language, say(properties, reason)));
        return said;
    }

    private static String say(Properties properties, Reason reason) {
        String text = properties.getProperty("reason." + reason.code());
        if (text == null) {
            throw new IllegalStateException("no text for the reason " + reason.code());
        }
        for (Map.Entry<String, String> fact : reason.facts().entrySet()) {
            text = text.replace("{" + fact.getKey() + "}", fact.getValue());
        }
        return text;
    }

    private static Properties load(String name) {
        Properties properties = new Properties();
        try (InputStream in = ReasonTexts.class.getResourceAsStream(name)) {
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
