package io.advantagehub.api.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.LineId;
import io.advantagehub.api.Money;
import io.advantagehub.api.OrderId;
import io.advantagehub.api.event.PurchaseCompleted.Line;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EventBoundsTests {
    private static final DistributorId ANA = new DistributorId("ana");
    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00.123456789Z");

    @Test
    void cutsTimesToTheMicrosecond() {
        assertThat(new ActivityPaid(ANA, NOW, NOW).paidUntil()).isEqualTo("2026-11-01T12:00:00.123456Z");
    }

    @Test
    void refusesTimesThatNoDatabaseHolds() {
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> new ActivityPaid(ANA, NOW, Instant.MAX))
                .satisfies(invalid -> assertThat(invalid.field()).isEqualTo("paidUntil"));
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> new ActivityPaid(ANA, Instant.MIN, NOW))
                .satisfies(invalid -> assertThat(invalid.field()).isEqualTo("time"));
    }

    @Test
    void refusesALanguageTagThatNoColumnHolds() {
        Locale locale = Locale.forLanguageTag("en-x-" + "abcdefgh-".repeat(4) + "a");
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> new DistributorProfile(null, null, null, null, null, locale, null, List.of()))
                .satisfies(invalid -> assertThat(invalid.field()).isEqualTo("locale"));
    }

    @Test
    void refusesAnOrderWhoseSumIsNoAmount() {
        Money large = new Money(Long.MAX_VALUE, Money.currency("BRL"));
        List<Line> lines = List.of(
                new Line(new LineId("1"), "p", null, 1, large),
                new Line(new LineId("2"), "p", null, 1, new Money(1, large.currency())));
        assertThatExceptionOfType(InvalidField.class)
                .isThrownBy(() -> new PurchaseCompleted(ANA, NOW, new OrderId("o"), null, false, lines))
                .satisfies(invalid -> assertThat(invalid.field()).isEqualTo("lines[1].amount.value"));
        assertThat(new PurchaseCompleted(ANA, NOW, new OrderId("o"), null, false, lines.subList(0, 1)).lines())
                .hasSize(1);
    }
}
