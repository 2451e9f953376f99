package io.advantagehub.ledger;

import static io.advantagehub.ledger.Movement.CREDIT_CASHBACK;
import static io.advantagehub.ledger.Movement.CREDIT_REFERRAL;
import static io.advantagehub.ledger.Movement.CREDIT_REFUND;
import static io.advantagehub.ledger.Movement.DEBIT_CASHBACK;
import static io.advantagehub.ledger.Movement.DEBIT_REFUND;
import static io.advantagehub.ledger.Movement.NONE;
import static io.advantagehub.ledger.Movement.REDEMPTION_PURCHASE;

/** Why money moved, and as which movement either side's member sees it (contract §2, "what happened"). */
public enum TransferKind {
    /** A sponsor's share of a purchase. */
    REFERRAL_ACCRUAL(NONE, CREDIT_REFERRAL),
    /** A buyer's own share of a purchase. */
    CASHBACK_ACCRUAL(NONE, CREDIT_CASHBACK),
    /** A lot became available: no movement, the accrual's status changes. */
    MATURING(NONE, NONE),
    /** A lot, or what was left of it, expired unused. */
    EXPIRY(DEBIT_CASHBACK, NONE),
    /** A refund took an accrual back. */
    CLAW_BACK(DEBIT_REFUND, NONE),
    /** A credit paid off a debt. */
    REPAYMENT(DEBIT_REFUND, NONE),

    /** Reserved for a renewal. */
    REDEMPTION_HOLD(REDEMPTION_PURCHASE, NONE),
    /** Reserved for another distributor. */
    TRANSFER_HOLD(DEBIT_CASHBACK, NONE),
    /** Reserved for a payout. */
    PAYOUT_HOLD(DEBIT_CASHBACK, NONE),
    /** What was reserved paid for a renewal: no movement, the hold's status changes. */
    REDEMPTION(NONE, NONE),
    /** What was reserved went to another distributor: a movement of theirs. */
    TRANSFER(NONE, CREDIT_CASHBACK),
    /** What was reserved was paid out. */
    PAYOUT(NONE, NONE),
    /** What was reserved, or the part of it that was not used, is back. */
    RESTORATION(CREDIT_REFUND, NONE),

    /** A renewal that was paid although nothing was reserved for it any more. */
    LATE_REDEMPTION(REDEMPTION_PURCHASE, NONE),
    /** A payout that arrived although nothing was reserved for it any more. */
    LATE_PAYOUT(DEBIT_CASHBACK, NONE),
    /** What had to be taken is more than was there: the rest is owed. No movement of its own. */
    BORROWING(NONE, NONE),

    /** An administrator gave. */
    ADJUSTMENT_CREDIT(NONE, CREDIT_CASHBACK),
    /** An administrator took. */
    ADJUSTMENT_DEBIT(DEBIT_CASHBACK, NONE),
    /** What somebody had before the programme began here. */
    OPENING_BALANCE(NONE, CREDIT_CASHBACK),
    /** A posted transfer taken back. */
    REVERSAL(DEBIT_REFUND, CREDIT_REFUND);

    private final Movement debit;
    private final Movement credit;

    TransferKind(Movement debit, Movement credit) {
        this.debit = debit;
        this.credit = credit;
    }

    /** What the member sees from whose account it is; of a transfer within one account, the only one. */
    Movement debit() {
        return debit;
    }

    /** What the member sees to whose account it is. */
    Movement credit() {
        return credit;
    }
}
