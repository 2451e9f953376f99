package io.advantagehub.referral;

import io.advantagehub.database.Lettered;

/** What became of a candidate, with its letter in the table and its word for the outside. */
enum Outcome implements Lettered {
    ATTRIBUTED("A", "attributed"),
    /** Later, by an administrator. */
    CLAIM_GRANTED("G", "claim-granted"),
    /** The host named another sponsor by id. */
    SPONSOR_TOLD("S", "sponsor-told"),
    OUTSIDE_WINDOW("W", "outside-window"),
    AFTER_SIGN_UP("L", "click-after-sign-up"),
    /** Another candidate came before it by the model. */
    ANOTHER_FIRST("F", "another-first"),
    OWN_LINK("O", "own-link"),
    /** Nobody's: told as a finding, and kept nowhere. */
    UNKNOWN("U", "unknown-code");

    private final String letter;
    private final String word;

    Outcome(String letter, String word) {
        this.letter = letter;
        this.word = word;
    }

    @Override
    public String letter() {
        return letter;
    }

    String word() {
        return word;
    }

    boolean isAttributed() {
        return this == ATTRIBUTED || this == CLAIM_GRANTED;
    }
}
