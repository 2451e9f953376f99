package io.advantagehub.sms;

import io.advantagehub.api.MessageClass;
import io.advantagehub.settings.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;

/**
 * The hours in which a person is left in peace, on that person's own clock. A message that falls into them waits until
 * they end; a code never waits.
 *
 * @param to no longer quiet; on the next day where it is before {@code from}; where both are one there are no such hours
 */
public record QuietHours(LocalTime from, LocalTime to) {
    private static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    /** Those that the administrator has set for a class of messages. */
    public static QuietHours of(Settings.Snapshot settings, MessageClass messageClass) {
        return messageClass == MessageClass.OTP
                ? NONE
                : of(settings.text("quiet-hours." + messageClass.name().toLowerCase(Locale.ROOT)));
    }

    /** @param setting as in {@code 21:00-09:00}, or {@code none} */
    static QuietHours of(String setting) {
        if (setting.equals("none")) {
            return NONE;
        }
        String[] ends = setting.split("-");
        return new QuietHours(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }

    /** The instant itself or, within the hours, their end. */
    public Instant after(Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        LocalTime time = local.toLocalTime();
        if (!cover(time)) {
            return instant;
        }
        LocalDate day =
                time.isBefore(to) ? local.toLocalDate() : local.toLocalDate().plusDays(1);
        ZonedDateTime end = day.atTime(to).atZone(zone);
        // Where clocks are set back the end comes twice, and the first may be over.
        return (end.toInstant().isAfter(instant) ? end : end.withLaterOffsetAtOverlap()).toInstant();
    }

    private boolean cover(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(to);
        return from.isAfter(to) ? begun || !over : begun && !over;
    }
}
