package io.advantagehub.accrual;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.advantagehub.accrual.Shares.Expiry;
import io.advantagehub.api.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The rules file of contract §4 as a tree of maps and lists, read strictly: a typo must not change who earns what. */
final class RulesFormat {
    private static final Set<String> KEYS =
            Set.of("currency", "maturation", "expiry", "maxLevels", "buyer", "levels", "products");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    private static final int MAX_LEVELS = 100;

    private RulesFormat() {}

    /** @throws IllegalArgumentException naming the key that is wrong and how to mend it */
    static Shares shares(Map<String, ?> tree) {
        unknown(tree, KEYS, "");
        return new Shares(
                tree.get("maturation") == null ? null : duration("maturation", tree.get("maturation")),
                expiry(tree.get("expiry")),
                maxLevels(tree.get("maxLevels")),
                tree.get("buyer") == null ? BigDecimal.ZERO : share("buyer", tree.get("buyer")),
                levels("levels", tree.get("levels")),
                products(tree.get("products")));
    }

    static Currency currency(String key, Object value) {
        try {
            return Money.currency(String.valueOf(value));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(key + " " + unknown.getMessage() + "; it is " + value, unknown);
        }
    }

    static String json(Shares shares) {
        Map<String, Object> tree = new LinkedHashMap<>();
        if (shares.maturation() != null) {
            tree.put("maturation", shares.maturation().toString());
        }
        if (shares.expiry().set()) {
            Duration after = shares.expiry().after();
            tree.put("expiry", after == null ? "none" : after.toString());
        }
        tree.put("maxLevels", shares.maxLevels());
        tree.put("buyer", shares.buyer().toPlainString());
        tree.put(
                "levels",
                shares.levels().stream().map(BigDecimal::toPlainString).toList());
        Map<String, Object> products = new TreeMap<>();
        shares.products()
                .forEach((product, levels) -> products.put(
                        product,
                        Map.of(
                                "levels",
                                levels.stream().map(BigDecimal::toPlainString).toList())));
        tree.put("products", products);
        try {
            return JSON.writeValueAsString(tree);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(bug);
        }
    }

    static Shares shares(String json) {
        try {
            return shares(JSON.readValue(json, new TypeReference<Map<String, Object>>() {}));
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("the stored cashback rules are no JSON", notOurs);
        }
    }

    private static Expiry expiry(@Nullable Object value) {
        if (value == null) {
            return Expiry.AS_SETTINGS_SAY;
        }
        return "none".equals(value) ? Expiry.NEVER : new Expiry(true, duration("expiry", value));
    }

    private static Duration duration(String key, @Nullable Object value) {
        try {
            Duration duration = Duration.parse(String.valueOf(value));
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (DateTimeParseException malformed) {
            // told below, in the same words
        }
        throw new IllegalArgumentException(key + " must be a duration of days or less such as P30D"
                + ("expiry".equals(key) ? ", or none" : "") + "; it is " + value);
    }

    private static int maxLevels(@Nullable Object value) {
        if (value == null) {
            return MAX_LEVELS;
        }
        if (value instanceof Integer levels && levels >= 0 && levels <= MAX_LEVELS) {
            return levels;
        }
        throw new IllegalArgumentException(
                "maxLevels must be a whole number from 0 to " + MAX_LEVELS + "; it is " + value);
    }

    private static List<BigDecimal> levels(String key, @Nullable Object value) {
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof List<?> list) || list.size() > MAX_LEVELS) {
            throw new IllegalArgumentException(
                    key + " must be a list of at most " + MAX_LEVELS + " shares such as [\"0.10\", \"0.05\"]");
        }
        return list.stream().map(share -> share(key, share)).toList();
    }

    private static BigDecimal share(String key, @Nullable Object value) {
        String text = String.valueOf(value);
        if (!(value instanceof Boolean) && text.matches("\\d{1,3}(\\.\\d{1,10})?")) {
            BigDecimal share = new BigDecimal(text);
            if (share.compareTo(BigDecimal.ONE) <= 0) {
                return share;
            }
        }
        throw new IllegalArgumentException(key + " must hold shares from 0 to 1 such as \"0.10\"; one is " + value);
    }

    private static Map<String, List<BigDecimal>> products(@Nullable Object value) {
        Map<String, List<BigDecimal>> products = new TreeMap<>();
        tree("products", value).forEach((product, rules) -> {
            String key = "products." + product;
            Map<String, Object> one = tree(key, rules);
            unknown(one, Set.of("levels"), key + ".");
            products.put(product, levels(key + ".levels", one.get("levels")));
        });
        return products;
    }

    private static Map<String, Object> tree(String key, @Nullable Object value) {
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException(key + " must have entries of its own");
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        map.forEach((name, entry) -> tree.put(String.valueOf(name), entry));
        return tree;
    }

    private static void unknown(Map<String, ?> tree, Set<String> known, String prefix) {
        tree.keySet().stream().filter(key -> !known.contains(key)).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException(prefix + key + " is not known here; known are "
                    + String.join(", ", known.stream().sorted().toList()));
        });
    }
}
