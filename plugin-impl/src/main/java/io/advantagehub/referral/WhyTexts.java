package io.advantagehub.referral;

import io.advantagehub.words.Texts;
import java.util.Locale;
import java.util.Map;

/** Why a link counted at a sign-up or did not, in each language. Thread-safe. */
final class WhyTexts {
    private final Texts texts = Texts.beside(WhyTexts.class);

    /** By language tag. */
    Map<String, String> of(Via via, Outcome outcome) {
        String key = outcome == Outcome.ATTRIBUTED
                ? outcome.word() + "." + via.name().toLowerCase(Locale.ROOT).replace('_', '-')
                : outcome.word();
        return Texts.byTag(language -> texts.text(language, "why." + key));
    }
}
