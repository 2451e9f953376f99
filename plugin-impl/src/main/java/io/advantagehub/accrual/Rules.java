package io.advantagehub.accrual;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.event.PurchaseCompleted;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of the cashback rules: who gets what of a line, and when it becomes and ceases to be available. Pure and
 * immutable; amounts are minor units of the programme's currency.
 *
 * <p>Of a line at a level the first of the {@link Rule}s that fits counts; where none does, the product's list of levels,
 * else the common one. Each line and each level by itself, rounded down (contract §4).
 *
 * @param maturation until a share is available; {@code null} = as the settings say
 * @param expiry until what is unused is gone, never or as the settings say
 * @param maxLevels how far above the buyer anybody earns
 * @param lists the shares where no rule fits
 * @param rules in their order; names are unique
 * @param groups named sets of people, for rules
 * @param minimum an order of less brings nobody anything
 * @param caps what one person earns at most by all rules together
 */
record Rules(
        @Nullable Duration maturation,
        Expiry expiry,
        int maxLevels,
        Lists lists,
        List<Rule> rules,
        Map<String, Set<DistributorId>> groups,
        long minimum,
        Caps caps) {

    Rules {
        rules = List.copyOf(rules);
        groups = Map.copyOf(groups);
    }

    /** @param after {@code null} with {@code set} = never */
    record Expiry(boolean set, @Nullable Duration after) {
        static final Expiry AS_SETTINGS_SAY = new Expiry(false, null);
        static final Expiry NEVER = new Expiry(true, null);
    }

    /**
     * @param buyer the buyer's own share, 0 to 1
     * @param levels the shares of level 1, 2, 3 …, each 0 to 1
     * @param products lists of levels that replace {@code levels} for a product
     */
    record Lists(BigDecimal buyer, List<BigDecimal> levels, Map<String, List<BigDecimal>> products) {
        Lists {
            levels = List.copyOf(levels);
            products = Map.copyOf(products);
        }

        /** Of a line of this product, if a list says something about it; zero beyond the lists. */
        BigDecimal share(@Nullable String product, int level) {
            if (level == 0) {
                return buyer;
            }
            List<BigDecimal> own = product == null ? null : products.get(product);
            List<BigDecimal> counting = own == null ? levels : own;
            return level > counting.size() ? BigDecimal.ZERO : counting.get(level - 1);
        }

        int depth() {
            return products.values().stream().mapToInt(List::size).reduce(levels.size(), Math::max);
        }
    }

    /** What somebody gets of a line, and why. Caps are not looked at: what they leave depends on what was earned before. */
    Verdict share(Sale sale, PurchaseCompleted.Line line, int level, DistributorId person) {
        if (level > maxLevels) {
            return Verdict.NOTHING;
        }
        if (sale.total() < minimum) {
            return Verdict.BELOW_MINIMUM;
        }
        long amount = line.amount().minor();
        for (Rule rule : rules) {
            if (rule.level() == level && rule.fits(sale, line, person)) {
                return new Verdict(rule.reward().of(amount), new Basis.ByRule(rule));
            }
        }
        return listed(line.product(), amount, level);
    }

    private Verdict listed(String product, long amount, int level) {
        if (level == 0) {
            return new Verdict(of(amount, lists.buyer()), new Basis.Listed(null, lists.buyer()));
        }
        List<BigDecimal> own = lists.products().get(product);
        List<BigDecimal> levels = own == null ? lists.levels() : own;
        if (level > levels.size()) {
            return Verdict.NOTHING;
        }
        BigDecimal share = levels.get(level - 1);
        return new Verdict(of(amount, share), new Basis.Listed(own == null ? null : product, share));
    }

    /** How far above the buyer anybody can earn. */
    int depth() {
        return Math.min(maxLevels, rules.stream().mapToInt(Rule::level).reduce(lists.depth(), Math::max));
    }

    boolean hasCaps() {
        return caps.limit() || rules.stream().anyMatch(rule -> rule.caps().limit());
    }

    /** The same as if nobody's earnings were capped. */
    Rules uncapped() {
        return hasCaps()
                ? new Rules(
                        maturation,
                        expiry,
                        maxLevels,
                        lists,
                        rules.stream().map(Rule::uncapped).toList(),
                        groups,
                        minimum,
                        Caps.NONE)
                : this;
    }

    /** {@code amount × share}, rounded down to the minor unit. */
    static long of(long amount, BigDecimal share) {
        return BigDecimal.valueOf(amount)
                .multiply(share)
                .setScale(0, RoundingMode.DOWN)
                .longValueExact();
    }
}
