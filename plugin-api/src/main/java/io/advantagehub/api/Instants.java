package io.advantagehub.api;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as the plugin keeps them: whole microseconds, which is what the database holds without rounding. */
public final class Instants {
    /** Before anything can have happened: the earliest that a {@code DATETIME} is sure to hold. */
    public static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");

    private Instants() {}

    /** The instant cut down to the microsecond. */
    public static Instant cut(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    public static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
