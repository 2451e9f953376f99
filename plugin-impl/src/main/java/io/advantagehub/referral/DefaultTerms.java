package io.advantagehub.referral;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The first version of each document, for a programme that has not written its own yet. */
final class DefaultTerms {
    private DefaultTerms() {}

    /** By language. */
    static Map<String, String> of(Document document) {
        Map<String, String> texts = new LinkedHashMap<>();
        Language.ALL.forEach(tag -> texts.put(tag, read(document.word() + "." + tag + ".txt")));
        return texts;
    }

    private static String read(String name) {
        try (InputStream in = DefaultTerms.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
