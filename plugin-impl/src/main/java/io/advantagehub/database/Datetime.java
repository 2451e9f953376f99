package io.advantagehub.database;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** The {@code DATETIME(6)} of an instant, in UTC: a batch has thousands of them, and a formatter is slow. */
final class Datetime {
    private static final char[] PLACES = "0000-00-00 00:00:00.000000".toCharArray();
    private static final int NANOS_A_MICRO = 1_000;
    /** Before it a number has fewer digits, and a server takes it for a year of this or the last century. */
    private static final int FIRST_OF_FOUR_DIGITS = 1_000;

    private Datetime() {}

    static String of(Instant at) {
        StringBuilder text = new StringBuilder();
        append(at, text);
        return text.toString();
    }

    /**
     * Appends it as a literal: as a number where there is nothing below a second, which a server reads in half the time.
     *
     * @param at in the years 0 to 9999
     */
    static void appendLiteral(Instant at, StringBuilder sql) {
        LocalDateTime utc = utc(at);
        if (utc.getNano() < NANOS_A_MICRO && utc.getYear() >= FIRST_OF_FOUR_DIGITS) {
            sql.append(number(utc));
        } else {
            append(utc, sql.append('\''));
            sql.append('\'');
        }
    }

    /** @param at in the years 0 to 9999 */
    static void append(Instant at, StringBuilder text) {
        append(utc(at), text);
    }

    private static LocalDateTime utc(Instant at) {
        return LocalDateTime.ofEpochSecond(at.getEpochSecond(), at.getNano(), ZoneOffset.UTC);
    }

    /** {@code YYYYMMDDhhmmss}. */
    private static long number(LocalDateTime utc) {
        long date = (utc.getYear() * 100L + utc.getMonthValue()) * 100 + utc.getDayOfMonth();
        return ((date * 100 + utc.getHour()) * 100 + utc.getMinute()) * 100 + utc.getSecond();
    }

    private static void append(LocalDateTime utc, StringBuilder text) {
        char[] places = PLACES.clone();
        digits(utc.getYear(), places, 4);
        digits(utc.getMonthValue(), places, 7);
        digits(utc.getDayOfMonth(), places, 10);
        digits(utc.getHour(), places, 13);
        digits(utc.getMinute(), places, 16);
        digits(utc.getSecond(), places, 19);
        digits(utc.getNano() / NANOS_A_MICRO, places, 26);
        text.append(places);
    }

    /** @param end the place after the last digit */
    private static void digits(int number, char[] places, int end) {
        int place = end;
        for (int rest = number; rest > 0; rest /= 10) {
            places[--place] += (char) (rest % 10);
        }
    }
}
