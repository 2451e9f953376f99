package io.advantagehub.accrual;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    static ConfiguredRules of(Environment environment) {
        Binder binder = Binder.get(environment);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("levels", levels(binder, PREFIX + ".levels"));
        tree.put("buyer", environment.getProperty(PREFIX + ".buyer", "0"));
        Integer maxLevels = environment.getProperty(PREFIX + ".max-levels", Integer.class);
        if (maxLevels != null) {
            tree.put("maxLevels", maxLevels);
        }
        Map<String, Object> products = new LinkedHashMap<>();
        binder.bind(PREFIX + ".products", Bindable.mapOf(String.class, Object.class))
                .orElse(Map.of())
                .keySet()
                .forEach(product -> products.put(
                        product, Map.of("levels", levels(binder, PREFIX + ".products." + product + ".levels"))));
        tree.put("products", products);
        String currency = Objects.requireNonNull(environment.getProperty("advantage-hub.currency", "BRL"));
        return new ConfiguredRules(currency, tree);
    }

    Shares shares() {
        try {
            return RulesFormat.shares(tree);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(PREFIX + "." + wrong.getMessage(), wrong);
        }
    }

    private static List<String> levels(Binder binder, String name) {
        return new ArrayList<>(binder.bind(name, Bindable.listOf(String.class)).orElse(List.of()));
    }
}
