package io.advantagehub.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.MessageClass;
import io.advantagehub.testing.GivenSettings;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTests {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final GivenSettings BY_KEY =
            new GivenSettings(Map.of("quiet-hours.promo", "21:00-09:00", "quiet-hours.transactional", "23:00-06:00"));

    /** What is due, and when it goes out, on the recipient's clock. */
    @ParameterizedTest
    @CsvSource({
        // over midnight
        "21:00-09:00, 2026-01-10T20:59:59, 2026-01-10T20:59:59",
        "21:00-09:00, 2026-01-10T21:00:00, 2026-01-11T09:00:00",
        "21:00-09:00, 2026-01-10T23:59:59, 2026-01-11T09:00:00",
        "21:00-09:00, 2026-01-11T00:00:00, 2026-01-11T09:00:00",
        "21:00-09:00, 2026-01-11T08:59:59, 2026-01-11T09:00:00",
        "21:00-09:00, 2026-01-11T09:00:00, 2026-01-11T09:00:00",
        "21:00-00:00, 2026-01-10T22:00:00, 2026-01-11T00:00:00",
        // within a day
        "12:00-14:00, 2026-01-10T11:59:59, 2026-01-10T11:59:59",
        "12:00-14:00, 2026-01-10T13:00:00, 2026-01-10T14:00:00",
        "12:00-14:00, 2026-01-10T14:00:00, 2026-01-10T14:00:00",
        "00:00-08:00, 2026-01-10T00:00:00, 2026-01-10T08:00:00",
        "none,        2026-01-10T03:00:00, 2026-01-10T03:00:00",
        // clocks are set forward at 2:00 on 8 March, and there is no 2:30
        "21:00-09:00, 2026-03-07T23:00:00, 2026-03-08T09:00:00",
        "23:00-02:30, 2026-03-07T23:30:00, 2026-03-08T03:30:00",
        // and back at 2:00 on 1 November
        "21:00-09:00, 2026-10-31T23:00:00, 2026-11-01T09:00:00"
    })
    void aMessageWaitsForTheirEnd(String hours, String due, String sent) {
        assertThat(QuietHours.of(hours).after(at(due), NEW_YORK)).isEqualTo(at(sent));
    }

    @Test
    void theirEndIsNeverPastWhereTheHourComesTwice() {
        Instant secondTenPastOne = Instant.parse("2026-11-01T06:10:00Z");

        assertThat(QuietHours.of("23:00-01:30").after(secondTenPastOne, NEW_YORK))
                .isEqualTo(Instant.parse("2026-11-01T06:30:00Z"));
    }

    @Test
    void eachClassHasItsOwnAndACodeNone() {
        Instant midnight = at("2026-01-10T00:00:00");

        assertThat(QuietHours.of(BY_KEY, MessageClass.PROMO).after(midnight, NEW_YORK))
                .isEqualTo(at("2026-01-10T09:00:00"));
        assertThat(QuietHours.of(BY_KEY, MessageClass.TRANSACTIONAL).after(midnight, NEW_YORK))
                .isEqualTo(at("2026-01-10T06:00:00"));
        assertThat(QuietHours.of(BY_KEY, MessageClass.OTP).after(midnight, NEW_YORK))
                .isEqualTo(midnight);
    }

    private static Instant at(String local) {
        return java.time.LocalDateTime.parse(local).atZone(NEW_YORK).toInstant();
    }
}
