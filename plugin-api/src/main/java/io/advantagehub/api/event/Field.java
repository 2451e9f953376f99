package io.advantagehub.api.event;

import io.advantagehub.api.Instants;
import io.advantagehub.api.Money;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The bounds that several events share. */
final class Field {
    static final int SHORT = 100;
    static final int LONG = 2000;
    private static final Instant EARLIEST = Instants.EARLIEST;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private Field() {}

    static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new InvalidField(name, "is required");
        }
        return value;
    }

    static Instant time(@Nullable Instant time) {
        return time("time", time);
    }

    /** The instant cut to what the database holds, in the years it holds: "for ever" is no date. */
    static Instant time(String name, @Nullable Instant time) {
        Instant told = required(name, time);
        if (told.isBefore(EARLIEST) || told.isAfter(LATEST)) {
            throw new InvalidField(name, "must lie in the years 1000 to 9999");
        }
        return Instants.cut(told);
    }

    static void length(String name, @Nullable String value, int max) {
        if (value != null && (value.isEmpty() || value.length() > max)) {
            throw new InvalidField(name, "must have 1 to " + max + " characters");
        }
    }

    static void requiredText(String name, @Nullable String value, int max) {
        length(name, required(name, value), max);
    }

    static void notNegative(String name, Money amount) {
        if (required(name, amount).isNegative()) {
            throw new InvalidField(name + ".value", "must not be negative");
        }
    }

    static <T, K> void unique(String name, List<T> items, Function<T, K> key, String part) {
        Set<K> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            if (!seen.add(key.apply(items.get(i)))) {
                throw new InvalidField(name + "[" + i + "]." + part, "must not appear twice");
            }
        }
    }
}
