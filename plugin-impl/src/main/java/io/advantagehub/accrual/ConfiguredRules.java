package io.advantagehub.accrual;

import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * The rules that the host configures by properties: {@code advantage-hub.currency}, {@code
 * advantage-hub.cashback.levels}, {@code .buyer}, {@code .max-levels} and {@code .products.<product>.levels}. When they
 * become available and expire is a setting.
 */
record ConfiguredRules(String currencyCode, Map<String, Object> tree) {
    private static final String PREFIX = "advantage-hub.cashback";
    private static final String MAX_LEVELS = PREFIX + ".max-levels";
    private static final String CURRENCY = "advantage-hub.currency";

    static ConfiguredRules of(Environment environment) {
        Binder binder = Binder.get(environment);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("levels", levels(binder, PREFIX + ".levels"));
        tree.put("buyer", environment.getProperty(PREFIX + ".buyer", "0"));
        maxLevels(environment).ifPresent(levels -> tree.put("maxLevels", levels));
        Map<String, Object> products = new LinkedHashMap<>();
        binder.bind(PREFIX + ".products", Bindable.mapOf(String.class, Object.class))
                .orElse(Map.of())
                .keySet()
                .forEach(product -> products.put(
                        product, Map.of("levels", levels(binder, PREFIX + ".products." + product + ".levels"))));
        tree.put("products", products);
        String currency = Objects.requireNonNull(environment.getProperty(CURRENCY, "BRL"));
        return new ConfiguredRules(currency, tree);
    }

    /** @throws IllegalArgumentException naming the property that is wrong, its value and how to mend it */
    Rules rules(Currency currency) {
        try {
            return RulesFormat.rules(tree, currency);
        } catch (WrongRules wrong) {
            String what = wrong.faults().stream()
                    .map(fault ->
                            PREFIX + "." + fault.key().replaceFirst("^maxLevels", "max-levels") + " " + fault.text())
                    .collect(Collectors.joining("; "));
            throw new IllegalArgumentException(what, wrong);
        }
    }

    /** As {@link #rules}, for a live programme, which gives away no more than was paid. */
    Rules publishable(Currency currency) {
        Rules rules = rules(currency);
        GivenAway.tooMuch(rules).ifPresent(given -> {
            throw new IllegalArgumentException(PREFIX + ".levels, .buyer and .products " + given.fault());
        });
        return rules;
    }

    /** @throws IllegalArgumentException naming the property, its value and how to mend it */
    Currency currency() {
        return RulesFormat.currency(CURRENCY, currencyCode);
    }

    /** As written, where it is no number: whoever reads the rules refuses it. */
    private static Optional<Object> maxLevels(Environment environment) {
        return Optional.ofNullable(environment.getProperty(MAX_LEVELS))
                .map(text -> text.matches("\\d{1,9}") ? Integer.valueOf(text) : text);
    }

    private static List<String> levels(Binder binder, String name) {
        return new ArrayList<>(binder.bind(name, Bindable.listOf(String.class)).orElse(List.of()));
    }
}
