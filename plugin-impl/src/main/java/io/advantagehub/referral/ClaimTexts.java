package io.advantagehub.referral;

import io.advantagehub.words.Texts;
import java.util.Map;

/** What is told to whoever claimed somebody, in each language. Thread-safe. */
final class ClaimTexts {
    private final Texts texts = Texts.beside(ClaimTexts.class);

    /** By language tag; the administrator's own words stand beside it. */
    Map<String, String> of(ClaimRow row) {
        String key =
                switch (row.status()) {
                    case OPEN -> "claim.open";
                    case DECLINED -> "claim.declined";
                    case GRANTED -> row.effectiveAt() == null ? "claim.granted" : "claim.effective";
                };
        return Texts.byTag(language -> texts.text(language, key).replace("{newcomer}", row.newcomerId()));
    }
}
