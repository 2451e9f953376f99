package io.advantagehub.wallet;

import io.advantagehub.ledger.TransferKind;

/** What a distributor can do with what is available. */
enum Operation {
    /** A discount on a renewal. */
    REDEMPTION("redemption", TransferKind.REDEMPTION_HOLD),
    /** A gift to another distributor. */
    TRANSFER("transfer", TransferKind.TRANSFER_HOLD),
    /** Money that leaves through the payout gateway. */
    PAYOUT("payout", TransferKind.PAYOUT_HOLD);

    private final String word;
    private final TransferKind hold;

    Operation(String word, TransferKind hold) {
        this.word = word;
        this.hold = hold;
    }

    /** As confirmations call it. */
    String type() {
        return "cashback." + word;
    }

    /** The key of one of its limits: {@code min}, {@code max} or {@code per-day}. */
    String limit(String which) {
        return "limits." + word + "." + which;
    }

    TransferKind hold() {
        return hold;
    }
}
