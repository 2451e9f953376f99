package io.advantagehub.accrual;

import org.jspecify.annotations.Nullable;

/**
 * By which rule something was accrued and under which monthly caps it counts: what a refund takes back of it is room again.
 *
 * @param overall whether under that of all rules together
 * @param own whether under the rule's own
 * @param rule the rule; {@code null} = a list of levels
 */
record Counted(@Nullable String rule, boolean overall, boolean own) {
    private static final int OVERALL = 1;
    private static final int OWN = 2;

    /** Of what no cap was asked. */
    static Counted by(@Nullable Rule rule) {
        return new Counted(rule == null ? null : rule.name(), false, false);
    }

    /** As stored. */
    static Counted of(@Nullable String rule, int code) {
        return new Counted(rule, (code & OVERALL) != 0, (code & OWN) != 0);
    }

    int code() {
        return (overall ? OVERALL : 0) + (own ? OWN : 0);
    }
}
