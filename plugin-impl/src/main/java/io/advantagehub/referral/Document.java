package io.advantagehub.referral;

import java.util.Locale;

/** A text that everybody is asked to accept, with versions and acceptances of its own. */
enum Document {
    /** The terms of use. */
    TERMS,
    /** The privacy policy. */
    PRIVACY;

    /** As the tables spell it. */
    String letter() {
        return name().substring(0, 1);
    }

    /** As bodies of requests and answers, and files of texts, spell it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Document of(String letter) {
        return letter.equals(PRIVACY.letter()) ? PRIVACY : TERMS;
    }
}
