package io.advantagehub.ledger;

/** The accounts of the house. They carry no running balance, since they would be in every transaction: they are summed. */
enum House {
    /** What the programme costs: credited by nobody, debited by every accrual, credited back by claw-backs. */
    PROGRAMME_EXPENSE,
    /** What expired unused. */
    BREAKAGE,
    /** What paid for renewals. */
    REDEMPTIONS,
    /** What left through the payout gateway. */
    PAYOUTS,
    /** What administrators gave and took. */
    ADJUSTMENTS,
    /** What members had before the programme began here. */
    OPENING_BALANCES
}
