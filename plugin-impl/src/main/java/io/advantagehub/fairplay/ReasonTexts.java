package io.advantagehub.fairplay;

import io.advantagehub.words.Texts;
import java.util.Locale;
import java.util.Map;

/** Reasons in words, in the languages of the catalogue, from {@code texts.<language tag>.properties} beside this class. */
final class ReasonTexts {
    private final Texts texts = Texts.beside(ReasonTexts.class);

    /** By language tag. */
    Map<String, String> say(Reason reason) {
        return Texts.byTag(language -> say(language, reason));
    }

    private String say(Locale language, Reason reason) {
        String text = texts.text(language, "reason." + reason.code());
        for (Map.Entry<String, String> fact : reason.facts().entrySet()) {
            text = text.replace("{" + fact.getKey() + "}", fact.getValue());
        }
        return text;
    }
}
