package io.advantagehub.totp;

import io.advantagehub.words.Texts;
import java.util.Map;

/** What is wrong with codes by text message, told to whoever chooses (NIST SP 800-63B-4 §3.2.9). */
final class Notice {
    private Notice() {}

    /** By language tag. */
    static Map<String, String> inEachLanguage() {
        Texts texts = Texts.beside(Notice.class);
        return Texts.byTag(language -> texts.text(language, "risk"));
    }
}
