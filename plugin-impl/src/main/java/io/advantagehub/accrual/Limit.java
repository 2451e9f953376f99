package io.advantagehub.accrual;

import org.jspecify.annotations.Nullable;

/**
 * A cap, as it stands for somebody when a share comes to it.
 *
 * @param rule whose own it is; {@code null} = of all rules together
 * @param most what it allows, in minor units
 * @param before what was earned under it already
 */
record Limit(@Nullable String rule, Span span, long most, long before) {

    enum Span {
        SALE,
        MONTH
    }

    /** What it leaves. */
    long room() {
        return Math.max(0, most - before);
    }
}
