package io.advantagehub.accrual;

import java.math.BigDecimal;

/** What a rule gives of a line. */
sealed interface Reward {

    /** In minor units, from what was paid for the line. */
    long of(long amount);

    /** @param share 0 to 1 */
    record Percentage(BigDecimal share) implements Reward {
        @Override
        public long of(long amount) {
            return Rules.of(amount, share);
        }
    }

    /**
     * The same for each line, whatever its quantity; never more than was paid for it, or buying from oneself would pay.
     *
     * @param each in minor units
     */
    record Fixed(long each) implements Reward {
        @Override
        public long of(long amount) {
            return Math.min(each, amount);
        }
    }
}
