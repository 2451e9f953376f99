package io.advantagehub.database;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The {@code DATETIME(6)} of an instant, in UTC: a batch has thousands of them, and a formatter is slow. */
final class Datetime {
    private static final int NANOS_A_MICRO = 1_000;

    private Datetime() {}

    static String of(Instant at) {
        StringBuilder text = new StringBuilder();
        append(at, text);
        return text.toString();
    }

    /** @param at in the years 0 to 9999 */
    static void append(Instant at, StringBuilder text) {
        LocalDateTime utc = LocalDateTime.ofEpochSecond(at.getEpochSecond(), at.getNano(), ZoneOffset.UTC);
        digits(utc.getYear(), 1_000, text);
        digits(utc.getMonthValue(), 10, text.append('-'));
        digits(utc.getDayOfMonth(), 10, text.append('-'));
        digits(utc.getHour(), 10, text.append(' '));
        digits(utc.getMinute(), 10, text.append(':'));
        digits(utc.getSecond(), 10, text.append(':'));
        digits(utc.getNano() / NANOS_A_MICRO, 100_000, text.append('.'));
    }

    /** @param first the value of the first digit */
    private static void digits(int number, int first, StringBuilder text) {
        for (int digit = first; digit > 0; digit /= 10) {
            text.append((char) ('0' + number / digit % 10));
        }
    }
}
