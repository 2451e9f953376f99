package io.advantagehub.routes.property;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Properties below a prefix. A blank one counts as absent.
 *
 * @param prefix how the full name begins, for the messages; values never stand in them, since some are secrets
 * @param values the value of a name below the prefix
 */
public record EdgeProperties(String prefix, Function<String, Optional<String>> values) {

    public Optional<String> text(String name) {
        return values.apply(name).map(String::strip).filter(value -> !value.isEmpty());
    }

    public boolean flag(String name, boolean absent) {
        return text(name).map(value -> flagOf(name, value)).orElse(absent);
    }

    public int integer(String name, int absent, int min, int max) {
        String bounds = "a whole number from " + min + " to " + max;
        int value = text(name).map(text -> integerOf(name, text, bounds)).orElse(absent);
        if (value < min || value > max) {
            throw wrong(name, bounds);
        }
        return value;
    }

    public Duration duration(String name, Duration absent) {
        return text(name).map(value -> durationOf(name, value)).orElse(absent);
    }

    /** What a start-up error says. */
    public IllegalArgumentException wrong(String name, String mustBe) {
        return new IllegalArgumentException(prefix + name + " must be " + mustBe);
    }

    private boolean flagOf(String name, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw wrong(name, "true or false");
        };
    }

    private int integerOf(String name, String value, String bounds) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException noNumber) {
            throw wrong(name, bounds);
        }
    }

    private Duration durationOf(String name, String value) {
        try {
            Duration duration = Duration.parse(value);
            if (duration.compareTo(Duration.ZERO) > 0) {
                return duration;
            }
        } catch (DateTimeException noDuration) {
            throw wrong(name, "a duration such as PT10S");
        }
        throw wrong(name, "a duration above zero");
    }
}
