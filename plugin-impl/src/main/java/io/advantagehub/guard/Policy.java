package io.advantagehub.guard;

import io.advantagehub.api.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What the administrator has set.
 *
 * @param countries where codes go; everywhere where it is empty
 * @param price of a code's message, in minor units, as long as no tariff tells it
 * @param budgets for a day, in minor units, of those kinds that have one
 * @param share of the codes that is to come back
 * @param shareFrom from how many codes on the share counts
 * @param neighbours how many numbers of a hundred neighbours are too many
 */
record Policy(
        Mode mode,
        Set<String> countries,
        long price,
        Map<Scope.Kind, Long> budgets,
        BigDecimal share,
        long shareFrom,
        long neighbours) {
    private static final String NONE = "none";

    /** What becomes of what breaks a rule. */
    enum Mode {
        OFF,
        /** It is sent, and the administrator sees what would have been stopped. */
        RECORD,
        ENFORCE
    }

    /** @param settings by key */
    static Policy of(UnaryOperator<String> settings, Currency currency) {
        Map<Scope.Kind, Long> budgets = new HashMap<>();
        for (Scope.Kind kind : Set.of(Scope.Kind.C, Scope.Kind.P, Scope.Kind.B)) {
            String budget = settings.apply("guard.budget." + kind.word());
            if (!budget.equals(NONE)) {
                budgets.put(kind, Money.parse(budget, currency).minor());
            }
        }
        String countries = settings.apply("guard.countries");
        return new Policy(
                mode(settings.apply("guard.mode")),
                countries.equals(NONE) ? Set.of() : Set.of(countries.split(",")),
                Money.parse(settings.apply("guard.code-price"), currency).minor(),
                Map.copyOf(budgets),
                new BigDecimal(settings.apply("guard.share")),
                Long.parseLong(settings.apply("guard.share-from")),
                Long.parseLong(settings.apply("guard.neighbours")));
    }

    private static Mode mode(String word) {
        return switch (word) {
            case "off" -> Mode.OFF;
            case "enforce" -> Mode.ENFORCE;
            default -> Mode.RECORD;
        };
    }
}
