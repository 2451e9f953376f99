package io.advantagehub.accrual;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of the cashback rules: who gets which share of a line, and when it becomes and ceases to be available.
 *
 * @param maturation until a share is available; {@code null} = as the settings say
 * @param expiry until what is unused is gone, never or as the settings say
 * @param maxLevels cuts every list of levels
 * @param buyer the buyer's own share, 0 to 1
 * @param levels the shares of level 1, 2, 3 …, each 0 to 1
 * @param products lists of levels that replace {@code levels} for a product
 */
record Shares(
        @Nullable Duration maturation,
        Expiry expiry,
        int maxLevels,
        BigDecimal buyer,
        List<BigDecimal> levels,
        Map<String, List<BigDecimal>> products) {

    Shares {
        levels = List.copyOf(levels);
        products = Map.copyOf(products);
    }

    /** @param after {@code null} with {@code set} = never */
    record Expiry(boolean set, @Nullable Duration after) {
        static final Expiry AS_SETTINGS_SAY = new Expiry(false, null);
        static final Expiry NEVER = new Expiry(true, null);
    }

    /** The shares of level 1, 2, 3 … of a product. */
    List<BigDecimal> levelsOf(String product) {
        List<BigDecimal> all = products.getOrDefault(product, levels);
        return all.subList(0, Math.min(maxLevels, all.size()));
    }

    /** How many levels any product reaches. */
    int depth() {
        int deepest = products.values().stream().mapToInt(List::size).reduce(levels.size(), Math::max);
        return Math.min(maxLevels, deepest);
    }

    /** {@code amount × share}, rounded down to the minor unit. */
    static long of(long amount, BigDecimal share) {
        return BigDecimal.valueOf(amount)
                .multiply(share)
                .setScale(0, RoundingMode.DOWN)
                .longValueExact();
    }
}
