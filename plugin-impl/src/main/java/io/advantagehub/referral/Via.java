package io.advantagehub.referral;

import io.advantagehub.api.internal.ReferralCodes.Means;
import io.advantagehub.database.Lettered;

/** What spoke for a link, with its letter in the tables. */
enum Via implements Lettered {
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

    @Override
    public String letter() {
        return letter;
    }

    Means means() {
        return this == LAST_CLICK || this == FIRST_CLICK ? Means.CLICK : Means.CODE;
    }
}
