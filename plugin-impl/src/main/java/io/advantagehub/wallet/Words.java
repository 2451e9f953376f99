package io.advantagehub.wallet;

import io.advantagehub.api.usecase.ReadBalances;
import io.advantagehub.ledger.TransferKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** What a movement or the reason of a debt is called, in the reader's language. */
final class Words {
    private static final List<Locale> LANGUAGES =
            List.of(Locale.forLanguageTag("pt-BR"), Locale.forLanguageTag("ru"), Locale.forLanguageTag("en"));

    private final Map<Locale, Properties> texts = new HashMap<>();

    Words() {
        LANGUAGES.forEach(language -> texts.put(language, load("texts." + language.toLanguageTag() + ".properties")));
    }

    /** The first of these languages that there is; the other where there is none. */
    static Locale language(Enumeration<Locale> wanted, Locale otherwise) {
        while (wanted.hasMoreElements()) {
            String language = wanted.nextElement().getLanguage();
            for (Locale known : LANGUAGES) {
                if (known.getLanguage().equals(language)) {
                    return known;
                }
            }
        }
        return LANGUAGES.contains(otherwise) ? otherwise : LANGUAGES.get(0);
    }

    String of(TransferKind kind, Locale language) {
        return text("movement." + kind.name(), language);
    }

    String of(ReadBalances.Reason reason, Locale language) {
        return text("debt." + reason.name(), language);
    }

    private String text(String key, Locale language) {
        Properties known = texts.get(language);
        String text = known == null ? null : known.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("no text for " + key + " in " + language);
        }
        return text;
    }

    private static Properties load(String name) {
        Properties properties = new Properties();
        try (InputStream in = Words.class.getResourceAsStream(name)) {
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
