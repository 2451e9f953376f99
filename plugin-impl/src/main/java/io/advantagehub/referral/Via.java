package io.advantagehub.referral;

import io.advantagehub.api.internal.ReferralCodes.Means;
import java.util.Arrays;

/** What spoke for a link, with its letter in the tables. */
enum Via {
    LAST_CLICK("L"),
    FIRST_CLICK("F"),
    /** A code that was told. */
    CODE("C"),
    /** A claim of the sponsor's that an administrator granted. */
    CLAIM("M");

    private final String letter;

    Via(String letter) {
        this.letter = letter;
    }

    String letter() {
        return letter;
    }

    static Via of(String letter) {
        return Arrays.stream(values())
                .filter(via -> via.letter.equals(letter))
                .findFirst()
                .orElseThrow();
    }

    Means means() {
        return this == LAST_CLICK || this == FIRST_CLICK ? Means.CLICK : Means.CODE;
    }
}
