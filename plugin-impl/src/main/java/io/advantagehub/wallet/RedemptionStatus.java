package io.advantagehub.wallet;

import io.advantagehub.database.Lettered;

/** How far a redemption has come (contract §2). */
enum RedemptionStatus implements Lettered {
    AWAITING_CONFIRMATION("A"),
    GRANTED("G"),
    SETTLED("S"),
    CANCELLED("C"),
    EXPIRED("E");

    private final String letter;

    RedemptionStatus(String letter) {
        this.letter = letter;
    }

    @Override
    public String letter() {
        return letter;
    }

    boolean isOpen() {
        return this == AWAITING_CONFIRMATION || this == GRANTED;
    }
}
