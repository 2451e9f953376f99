package io.advantagehub.ledger;

import org.jspecify.annotations.Nullable;

/** Under which type and situation a member finds an entry; {@link #NONE} where it is no movement. */
enum Movement {
    CREDIT_REFERRAL("CREDIT", "REFERRAL"),
    CREDIT_CASHBACK("CREDIT", "CASHBACK"),
    CREDIT_REFUND("CREDIT", "REFUND"),
    DEBIT_CASHBACK("DEBIT", "CASHBACK"),
    DEBIT_REFUND("DEBIT", "REFUND"),
    REDEMPTION_PURCHASE("REDEMPTION", "PURCHASE"),
    NONE(null, null);

    private final @Nullable String type;
    private final @Nullable String situation;

    Movement(@Nullable String type, @Nullable String situation) {
        this.type = type;
        this.situation = situation;
    }

    /** For statements that are told which. */
    public @Nullable String getType() {
        return type;
    }

    public @Nullable String getSituation() {
        return situation;
    }

    @Nullable
    String type() {
        return type;
    }

    @Nullable
    String situation() {
        return situation;
    }
}
