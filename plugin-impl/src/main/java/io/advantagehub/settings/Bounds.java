package io.advantagehub.settings;

import io.advantagehub.api.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The bounds that the catalogue uses. */
final class Bounds {
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
    private static final Pattern SHARE = Pattern.compile("0(\\.\\d{1,4})?|1(\\.0{1,4})?");
    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d");
    private static final Pattern SENDER =
            Pattern.compile("\\+?\\d{3,15}|(?=.*[A-Za-z])[A-Za-z0-9][A-Za-z0-9 ._-]{1,10}");
    private static final int MOST_REMINDERS = 10;
    private static final int LONGEST_REMINDER = 365;

    private Bounds() {}

    static Bound choice(String... choices) {
        List<String> all = List.of(choices);
        return new Bound("choice", all, value -> Optional.of(value).filter(all::contains));
    }

    static Bound number(long min, long max) {
        return new Bound(
                "number",
                List.of(String.valueOf(min), String.valueOf(max)),
                value -> whole(value, min, max).map(String::valueOf));
    }

    static Bound share() {
        return new Bound(
                "share",
                List.of("0.00", "1.00"),
                value -> Optional.of(value)
                        .filter(text -> SHARE.matcher(text).matches())
                        .map(BigDecimal::new)
                        .map(share -> share.setScale(
                                Math.max(2, share.stripTrailingZeros().scale())))
                        .map(BigDecimal::toPlainString));
    }

    static Bound duration(String min, String max) {
        Duration least = Duration.parse(min);
        Duration most = Duration.parse(max);
        return new Bound("duration", List.of(min, max), value -> {
            try {
                Duration duration = Duration.parse(value);
                boolean within = duration.compareTo(least) >= 0 && duration.compareTo(most) <= 0;
                return within && duration.getNano() == 0
                        ? Optional.of(value.toUpperCase(Locale.ROOT))
                        : Optional.empty();
            } catch (DateTimeException malformed) {
                return Optional.empty();
            }
        });
    }

    static Bound money(long minMinor, Currency currency) {
        Money least = new Money(minMinor, currency);
        return new Bound("money", List.of(least.toString()), value -> {
            try {
                Money amount = Money.parse(value, currency);
                return amount.compareTo(least) < 0 ? Optional.empty() : Optional.of(amount.toDecimalString());
            } catch (IllegalArgumentException malformed) {
                return Optional.empty();
            }
        });
    }

    /** Days before something, as in {@code 7,3,1}. */
    static Bound days() {
        List<String> limits = List.of(String.valueOf(MOST_REMINDERS), "1", String.valueOf(LONGEST_REMINDER));
        return new Bound("days", limits, value -> {
            List<Optional<Long>> days = Arrays.stream(value.split(",", -1))
                    .map(day -> whole(day.trim(), 1, LONGEST_REMINDER))
                    .distinct()
                    .toList();
            boolean fine = days.size() <= MOST_REMINDERS
                    && days.size() == value.split(",", -1).length
                    && days.stream().allMatch(Optional::isPresent);
            return fine
                    ? Optional.of(days.stream()
                            .flatMap(Optional::stream)
                            .sorted(Comparator.reverseOrder())
                            .map(String::valueOf)
                            .collect(Collectors.joining(",")))
                    : Optional.empty();
        });
    }

    /** A daily span that may pass midnight, as in {@code 21:00-09:00}. */
    static Bound hours() {
        return new Bound("hours", List.of("HH:MM-HH:MM"), value -> {
            String[] ends = value.replace('–', '-').split("-", -1);
            boolean fine = ends.length == 2
                    && TIME.matcher(ends[0]).matches()
                    && TIME.matcher(ends[1]).matches()
                    && !ends[0].equals(ends[1]);
            return fine ? Optional.of(ends[0] + "-" + ends[1]) : Optional.empty();
        });
    }

    /** Countries, as in {@code BR,RU}. */
    static Bound countries() {
        Set<String> known = Set.of(Locale.getISOCountries());
        return new Bound("countries", List.of("BR,RU"), value -> {
            List<String> countries = Arrays.stream(
                            value.toUpperCase(Locale.ROOT).split(",", -1))
                    .map(String::trim)
                    .toList();
            boolean fine = known.containsAll(countries)
                    && countries.stream().distinct().count() == countries.size();
            return fine ? Optional.of(countries.stream().sorted().collect(Collectors.joining(","))) : Optional.empty();
        });
    }

    static Bound sender() {
        return new Bound(
                "sender",
                List.of("2", "11", "3", "15"),
                value -> Optional.of(value).filter(text -> SENDER.matcher(text).matches()));
    }

    private static Optional<Long> whole(String value, long min, long max) {
        return Optional.of(value)
                .filter(text -> WHOLE.matcher(text).matches())
                .map(Long::valueOf)
                .filter(number -> number >= min && number <= max);
    }
}
