package io.advantagehub.totp;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * What is wrong with codes by text message, told to whoever chooses (NIST SP 800-63B-4 §3.2.9), from {@code
 * texts.<language tag>.properties} beside this class.
 */
final class RiskNotice {
    private static final List<String> LANGUAGES = List.of("pt-BR", "ru", "en");

    private RiskNotice() {}

    /** By language tag. */
    static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        LANGUAGES.forEach(tag -> texts.put(tag, text("texts." + tag + ".properties")));
        return texts;
    }

    private static String text(String name) {
        Properties properties = new Properties();
        try (InputStream in = RiskNotice.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties.getProperty("risk");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
