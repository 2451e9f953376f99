package io.advantagehub.accrual;

import org.jspecify.annotations.Nullable;

/**
 * What somebody is to get of a line, before caps, and why.
 *
 * @param amount in minor units, not negative
 */
record Verdict(long amount, Basis basis) {
    static final Verdict NOTHING = new Verdict(0, Basis.None.NO_SHARE);
    static final Verdict BELOW_MINIMUM = new Verdict(0, Basis.None.BELOW_MINIMUM);

    /** The rule that gives it; {@code null} where a list does. */
    @Nullable
    Rule rule() {
        return basis instanceof Basis.ByRule by ? by.rule() : null;
    }
}
