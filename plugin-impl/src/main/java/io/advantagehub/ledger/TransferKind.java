package io.advantagehub.ledger;

import org.jspecify.annotations.Nullable;

/** Why money moved, and as which movement a member sees it (contract §2, "what happened"). */
public enum TransferKind {
    /** A sponsor's share of a purchase. */
    REFERRAL_ACCRUAL("CREDIT", "REFERRAL"),
    /** A buyer's own share of a purchase. */
    CASHBACK_ACCRUAL("CREDIT", "CASHBACK"),
    /** A lot became available: no movement, the accrual's status changes. */
    MATURING(null, null),
    /** A lot, or what was left of it, expired unused. */
    EXPIRY("DEBIT", "CASHBACK"),
    /** A refund took an accrual back. */
    CLAW_BACK("DEBIT", "REFUND"),
    /** A maturing credit paid off a debt. */
    REPAYMENT("DEBIT", "REFUND");

    private final @Nullable String type;
    private final @Nullable String situation;

    TransferKind(@Nullable String type, @Nullable String situation) {
        this.type = type;
        this.situation = situation;
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
