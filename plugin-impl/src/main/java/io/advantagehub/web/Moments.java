package io.advantagehub.web;

import io.advantagehub.api.Instants;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Times as RFC 3339 writes them, with any offset. */
final class Moments {
    /** What a {@code DATETIME} holds. */
    private static final Instant FIRST =
            OffsetDateTime.of(1000, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC).toInstant();

    private static final Instant LAST =
            OffsetDateTime.of(9999, 12, 31, 23, 59, 59, 0, ZoneOffset.UTC).toInstant();

    private Moments() {}

    static Instant parse(String text) {
        Optional<Instant> moment = moment(text);
        if (moment.isEmpty()) {
            // Without a cause: the innermost message is the one that callers are shown.
            throw new IllegalArgumentException("must be a time of RFC 3339, as in 2026-01-31T12:00:00Z");
        }
        if (moment.get().isBefore(FIRST) || moment.get().isAfter(LAST)) {
            throw new IllegalArgumentException("must lie in the years 1000 to 9999");
        }
        return Instants.cut(moment.get());
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }
}
