package io.advantagehub.settings;

import io.advantagehub.words.Texts;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Labels and help in the languages of the catalogue, from {@code texts.<language tag>.properties} beside this class.
 * A text may speak of {@code {subject}}, its setting's own subject, and {@code {about}}, what the texts say of that.
 */
final class CatalogueTexts {
    private final Texts texts = Texts.beside(CatalogueTexts.class);

    Map<Locale, String> labels(Setting setting) {
        return Texts.inEach(language -> say(language, setting.text() + ".label", setting));
    }

    Map<Locale, String> help(Setting setting) {
        return Texts.inEach(language -> say(language, setting.text() + ".help", setting));
    }

    /** What a value may be. */
    Map<Locale, String> bounds(Bound bound) {
        return Texts.inEach(language -> say(language, bound));
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
        return Texts.inEach(
                language -> texts.text(language, key).replace("{bound}", bound == null ? "" : say(language, bound)));
    }

    private String say(Locale language, String key, Setting setting) {
        String text = texts.text(language, key);
        @Nullable String subject = setting.subject();
        if (subject == null) {
            return text;
        }
        return text.replace(
                        "{subject}", texts.find(language, subject + ".label").orElse(subject))
                .replace("{about}", texts.find(language, subject + ".help").orElse(""))
                .trim();
    }

    private String say(Locale language, Bound bound) {
        String text = texts.text(language, "bound." + bound.name()).replace("{all}", String.join(", ", bound.limits()));
        for (int i = 0; i < bound.limits().size(); i++) {
            text = text.replace("{" + i + "}", bound.limits().get(i));
        }
        return bound.mayBeNone() ? texts.text(language, "bound.or-none").replace("{bound}", text) : text;
    }
}
