package io.advantagehub.accrual;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Why somebody gets what they get of a line. */
sealed interface Basis {

    /**
     * By a list of levels, or as the buyer.
     *
     * @param product whose own list it is; {@code null} = the common one
     */
    record Listed(@Nullable String product, BigDecimal share) implements Basis {}

    /** By a rule that fitted. */
    record ByRule(Rule rule) implements Basis {}

    /** Nothing at all. */
    enum None implements Basis {
        /** Nothing reaches that level. */
        NO_SHARE,
        /** The order comes to less than the rules want. */
        BELOW_MINIMUM
    }
}
