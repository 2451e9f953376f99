package io.advantagehub.fairplay;

import io.advantagehub.database.Lettered;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** What is counted of a sponsor, and in which spans of time. */
enum Span implements Lettered {
    PURCHASES("P"),
    SIGN_UPS("S"),
    BOUGHT("B"),
    REFUNDED("R"),
    REFUNDED_LATE("L");

    private static final long MINUTES = 5;

    private final String letter;

    Span(String letter) {
        this.letter = letter;
    }

    @Override
    public String letter() {
        return letter;
    }

    /** When the span began that an instant is in. */
    Instant begin(Instant at) {
        if (this == PURCHASES || this == SIGN_UPS) {
            Instant minute = at.truncatedTo(ChronoUnit.MINUTES);
            return minute.minus(Math.floorMod(minute.getEpochSecond() / 60, MINUTES), ChronoUnit.MINUTES);
        }
        return month(at, 0);
    }

    /** The beginning of the month that was so many before an instant's. */
    static Instant month(Instant at, int before) {
        return at.atOffset(ZoneOffset.UTC)
                .toLocalDate()
                .withDayOfMonth(1)
                .minusMonths(before)
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC);
    }
}
