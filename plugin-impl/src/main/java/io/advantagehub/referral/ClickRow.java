package io.advantagehub.referral;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A click by a person: a row of ah_click.
 *
 * @param visitor fingerprint of the visitor's random number
 * @param utm the campaign's parameters as a query
 */
record ClickRow(
        UUID id,
        String code,
        Instant clickedAt,
        UUID visitor,
        @Nullable String utm) {

    /** The day to which it counts. */
    String day() {
        return day(clickedAt);
    }

    /** The day in UTC, as the tables have it. */
    static String day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }
}
