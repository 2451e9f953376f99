package io.advantagehub.referral;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** What a distributor may send along with a link, in each language. Thread-safe. */
final class ShareTexts {
    private final Map<String, Properties> words = new LinkedHashMap<>();

    ShareTexts() {
        Language.ALL.forEach(tag -> words.put(tag, load("texts." + tag + ".properties")));
    }

    /** By language. */
    Map<String, String> of(Item item, String url) {
        Map<String, String> texts = new LinkedHashMap<>();
        words.forEach((tag, known) -> texts.put(tag, text(known, item, url)));
        return texts;
    }

    /** What an administrator made up is called by the host's own word. */
    private static String text(Properties words, Item item, String url) {
        String which =
                item.equals(Item.NEW_ACCOUNT) ? "new-account" : item.plan().isEmpty() ? "product" : "plan";
        return Objects.requireNonNull(words.getProperty("share." + which))
                .replace("{product}", words.getProperty("product." + item.product(), item.product()))
                .replace("{plan}", words.getProperty("plan." + item.plan(), item.plan()))
                .replace("{url}", url);
    }

    private static Properties load(String name) {
        Properties properties = new Properties();
        try (InputStream in = ShareTexts.class.getResourceAsStream(name)) {
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
