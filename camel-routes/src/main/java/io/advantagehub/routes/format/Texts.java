package io.advantagehub.routes.format;

import io.advantagehub.api.MessageClass;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts that stand for something else, for which the API has no reader of its own. */
final class Texts {
    private static final Pattern RFC_3339 =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}[Tt]\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?([Zz]|[+-]\\d{2}:\\d{2})");

    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Texts() {}

    static Instant instant(String text) {
        try {
            if (RFC_3339.matcher(text).matches()) {
                return OffsetDateTime.parse(text).toInstant();
            }
        } catch (DateTimeException noSuchDate) {
            throw new IllegalArgumentException("must be a date and time that exist", noSuchDate);
        }
        throw new IllegalArgumentException(
                "must be a date and time with offset such as 2026-11-30T09:30:00Z (RFC 3339)");
    }

    /** As a content says when it was: one text for one instant. */
    static String microseconds(Instant instant) {
        return MICROSECONDS.format(instant);
    }

    static MessageClass messageClass(String text) {
        return Arrays.stream(MessageClass.values())
                .filter(known -> known.name().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be TRANSACTIONAL or PROMO"));
    }
}
