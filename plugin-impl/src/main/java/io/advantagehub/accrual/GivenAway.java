package io.advantagehub.accrual;

import io.advantagehub.accrual.Rule.When;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the buyer and all levels get together of a line, where they get most: as if everybody for whom there is a rule stood
 * where that rule looks for them, and each order came to every minimum. Caps are not looked at, since they leave cheap
 * lines alone, and fixed amounts count nothing, since they are no part of a line but so much of any.
 *
 * @param line of which kind of lines
 * @param parts who gets how much of it
 * @param sum of the parts; 1 is all that was paid
 */
record GivenAway(Line line, List<Part> parts, BigDecimal sum) {

    /**
     * @param product, plan {@code null} = one that nothing is said about
     * @param when any where it makes no difference
     */
    record Line(@Nullable String product, @Nullable String plan, When when) {
        @Override
        public String toString() {
            String paid =
                    switch (when) {
                        case ANY -> "";
                        case FIRST -> "the first purchase of ";
                        case RENEWAL -> "the renewal of ";
                    };
            return paid + (product == null ? "a product" : product) + (plan == null ? "" : ", plan " + plan);
        }
    }

    /** @param rule {@code null} where a list gives it */
    record Part(int level, BigDecimal share, @Nullable String rule) {
        @Override
        public String toString() {
            return (level == 0 ? "buyer " : "level " + level + " ")
                    + share.toPlainString()
                    + (rule == null ? "" : " (rule " + rule + ")");
        }
    }

    /** The kind of lines of which most is given away, where that is more than was paid. */
    static Optional<GivenAway> tooMuch(Rules rules) {
        return lines(rules)
                .map(line -> of(rules, line))
                .filter(given -> given.sum.compareTo(BigDecimal.ONE) > 0)
                .reduce((one, other) -> one.sum.compareTo(other.sum) < 0 ? other : one);
    }

    /** The kinds of lines between which the rules make a difference. */
    private static Stream<Line> lines(Rules rules) {
        Set<@Nullable String> products =
                new LinkedHashSet<>(new TreeSet<>(rules.lists().products().keySet()));
        rules.rules().forEach(rule -> products.add(rule.purchases().product()));
        products.add(null);
        boolean always =
                rules.rules().stream().allMatch(rule -> rule.purchases().when() == When.ANY);
        List<When> whens = always ? List.of(When.ANY) : List.of(When.FIRST, When.RENEWAL);
        return products.stream()
                .flatMap(product -> plans(rules, product)
                        .flatMap(plan -> whens.stream().map(when -> new Line(product, plan, when))));
    }

    private static Stream<@Nullable String> plans(Rules rules, @Nullable String product) {
        Set<@Nullable String> plans = new LinkedHashSet<>();
        rules.rules().stream()
                .map(Rule::purchases)
                .filter(purchases ->
                        purchases.product() == null || purchases.product().equals(product))
                .forEach(purchases -> plans.add(purchases.plan()));
        plans.add(null);
        return plans.stream();
    }

    private static GivenAway of(Rules rules, Line line) {
        List<Part> parts = new ArrayList<>();
        for (int level = 0; level <= rules.depth(); level++) {
            Part most = most(rules, line, level);
            if (most.share().signum() > 0) {
                parts.add(most);
            }
        }
        return new GivenAway(line, parts, parts.stream().map(Part::share).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Rules are asked in their order, until one of them fits whoever buys. */
    private static Part most(Rules rules, Line line, int level) {
        Part most = new Part(level, BigDecimal.ZERO, null);
        for (Rule rule : rules.rules()) {
            if (rule.level() == level && fits(rule, line)) {
                if (rule.reward() instanceof Reward.Percentage percentage
                        && percentage.share().compareTo(most.share()) > 0) {
                    most = new Part(level, percentage.share(), rule.name());
                }
                if (rule.whom().people() == null && rule.purchases().minimum() <= rules.minimum()) {
                    return most;
                }
            }
        }
        BigDecimal listed = rules.lists().share(line.product(), level);
        return listed.compareTo(most.share()) > 0 ? new Part(level, listed, null) : most;
    }

    private static boolean fits(Rule rule, Line line) {
        Rule.Purchases purchases = rule.purchases();
        return (purchases.product() == null || purchases.product().equals(line.product()))
                && (purchases.plan() == null || purchases.plan().equals(line.plan()))
                && (purchases.when() == When.ANY || purchases.when() == line.when());
    }

    /** As in {@code give away 110 % of a line …}, with how to mend it. */
    String fault() {
        return "give away " + sum.movePointRight(2).stripTrailingZeros().toPlainString() + " % of what is paid for "
                + line + ": "
                + parts.stream().map(Part::toString).collect(Collectors.joining(", "))
                + "; together they must be 1 at most";
    }
}
