package io.advantagehub.accrual;

import java.time.Instant;
import java.util.List;

/**
 * What a batch's purchases and refunds are decided by.
 *
 * @param rules all versions, in the order of their beginnings
 * @param months what was earned before where a cap counts it
 */
record Grounds(List<RulesVersion> rules, Maturity maturity, Months months, Watched watched) {

    RulesVersion at(Instant purchasedAt) {
        return RulesVersion.at(purchasedAt, rules);
    }

    /** Whether what a purchase brought had become available by an instant. */
    boolean matured(Instant purchasedAt, Instant by) {
        return !maturity.of(purchasedAt, at(purchasedAt).rules()).maturesAt().isAfter(by);
    }
}
