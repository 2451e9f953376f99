package io.advantagehub.ledger;

import java.time.Instant;

/**
 * Hears of debts that a command brought about, in its transaction; of those of host events {@link DebtsArisen} tells the
 * batch's later handlers. Whoever tells people implements it.
 */
@FunctionalInterface
public interface DebtListener {

    /** @param at the business instant of the command */
    void arisen(DebtsArisen debts, Instant at);
}
