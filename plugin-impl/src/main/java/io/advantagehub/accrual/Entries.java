package io.advantagehub.accrual;

import io.advantagehub.api.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values of a tree of maps and lists, read strictly. Each throws {@link WrongRules} naming the key. */
final class Entries {
    private Entries() {}

    static Map<String, Object> tree(String key, @Nullable Object value) {
        if (value == null) {
            return Map.of();
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw new WrongRules(key, "must have entries of its own");
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        map.forEach((name, entry) -> tree.put(String.valueOf(name), entry));
        return tree;
    }

    static void known(Map<String, ?> tree, Set<String> known, String prefix) {
        List<WrongRules.Fault> unknown = tree.keySet().stream()
                .filter(key -> !known.contains(key))
                .map(key -> new WrongRules.Fault(
                        prefix + key,
                        "is not known here; known are "
                                + String.join(", ", known.stream().sorted().toList())))
                .toList();
        if (!unknown.isEmpty()) {
            throw new WrongRules(unknown);
        }
    }

    static List<?> list(String key, @Nullable Object value, int most, String what) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list && list.size() <= most) {
            return list;
        }
        throw new WrongRules(key, "must be a list of at most " + most + " " + what);
    }

    /** 0 to 1. */
    static BigDecimal share(String key, @Nullable Object value) {
        String text = String.valueOf(value);
        if (!(value instanceof Boolean) && text.matches("\\d{1,3}(\\.\\d{1,10})?")) {
            BigDecimal share = new BigDecimal(text);
            if (share.compareTo(BigDecimal.ONE) <= 0) {
                return share;
            }
        }
        throw new WrongRules(key, "must be a share from 0 to 1 such as \"0.10\"; it is " + value);
    }

    /** In minor units, not negative. */
    static long amount(String key, @Nullable Object value, Currency currency) {
        try {
            Money amount = Money.parse(String.valueOf(value), currency);
            if (value instanceof String && !amount.isNegative()) {
                return amount.minor();
            }
        } catch (IllegalArgumentException malformed) {
            // told below, in the same words
        }
        String example = new Money(1_000, currency).toDecimalString();
        throw new WrongRules(
                key, "must be an amount of " + currency + " in quotes such as \"" + example + "\"; it is " + value);
    }

    static int whole(String key, @Nullable Object value, int most) {
        if (value instanceof Integer number && number >= 0 && number <= most) {
            return number;
        }
        throw new WrongRules(key, "must be a whole number from 0 to " + most + "; it is " + value);
    }

    static Duration duration(String key, @Nullable Object value) {
        try {
            Duration duration = Duration.parse(String.valueOf(value));
            if (!duration.isNegative()) {
                return duration;
            }
        } catch (DateTimeParseException malformed) {
            // told below, in the same words
        }
        throw new WrongRules(
                key,
                "must be a duration of days or less such as P30D" + ("expiry".equals(key) ? ", or none" : "")
                        + "; it is " + value);
    }

    /** Absent where nothing is told. */
    static @Nullable String text(String key, @Nullable Object value, String pattern, String form) {
        if (value == null) {
            return null;
        }
        if (value instanceof String text && text.matches(pattern)) {
            return text;
        }
        throw new WrongRules(key, "must be " + form + "; it is " + value);
    }
}
