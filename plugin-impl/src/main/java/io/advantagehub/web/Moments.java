package io.advantagehub.web;

import io.advantagehub.api.Instants;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Times as RFC 3339 writes them, with any offset. */
final class Moments {
    /** What a {@code DATETIME} holds. */
    private static final Instant FIRST =
            OffsetDateTime.of(1000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).toInstant();

    private static final Instant LAST =
            OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC).toInstant();

    private Moments() {}

    static Instant parse(String text) {
        try {
            Instant moment = OffsetDateTime.parse(text).toInstant();
            if (!moment.isBefore(FIRST) && !moment.isAfter(LAST)) {
                return Instants.cut(moment);
            }
        } catch (DateTimeException notOne) {
            throw wrong();
        }
        throw wrong();
    }

    private static IllegalArgumentException wrong() {
        return new IllegalArgumentException("must be a time of RFC 3339, as in 2026-01-31T12:00:00Z");
    }
}
