package io.advantagehub.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.PhoneNumber;
import io.advantagehub.api.spi.NumberRiskSource;
import io.advantagehub.api.spi.NumberRiskSource.Changes;
import io.advantagehub.clock.SystemTime;
import io.advantagehub.sms.LastLook.Code;
import io.advantagehub.testing.GivenSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecentChangesTests {
    private static final Instant NOW = Instant.parse("2026-01-10T12:00:00Z");
    private static final PhoneNumber CHANGED = new PhoneNumber("+5511987650001");
    private static final PhoneNumber SETTLED = new PhoneNumber("+79165550002");
    private static final PhoneNumber UNKNOWN = new PhoneNumber("+12125550003");

    private final Code toChanged = new Code(new UUID(0, 1), CHANGED);
    private final Code toSettled = new Code(new UUID(0, 2), SETTLED);
    private final Code toUnknown = new Code(new UUID(0, 3), UNKNOWN);

    @Test
    void holdsBackCodesToNumbersThatChangedWithinThePause() {
        NumberRiskSource source = source(Map.of(
                CHANGED, new Changes(null, NOW.minus(Duration.ofDays(2)), null),
                SETTLED, new Changes(null, NOW.minus(Duration.ofDays(4)), NOW.minus(Duration.ofDays(300)))));

        assertThat(refused(source, "P3D")).isEqualTo(Map.of(toChanged.message(), "number-at-risk"));
    }

    @Test
    void countsADeviceAndACarrierToo() {
        NumberRiskSource source = source(Map.of(
                CHANGED, new Changes(NOW.minusSeconds(1), null, null),
                SETTLED, new Changes(null, null, NOW.minusSeconds(1))));

        assertThat(refused(source, "P3D")).containsOnlyKeys(toChanged.message(), toSettled.message());
    }

    @Test
    void asksNobodyWithoutAPause() {
        NumberRiskSource asked = new NumberRiskSource() {
            @Override
            public Map<PhoneNumber, Changes> changes(Collection<PhoneNumber> numbers) {
                throw new AssertionError("it was asked");
            }
        };

        assertThat(refused(asked, "PT0S")).isEmpty();
    }

    @Test
    void sendsAllTheSameWhereTheSourceFails() {
        NumberRiskSource broken = new NumberRiskSource() {
            @Override
            public Map<PhoneNumber, Changes> changes(Collection<PhoneNumber> numbers) {
                throw new IllegalStateException("no answer for " + numbers);
            }
        };

        assertThat(refused(broken, "P3D")).isEmpty();
    }

    private static NumberRiskSource source(Map<PhoneNumber, Changes> known) {
        return new NumberRiskSource() {
            @Override
            public Map<PhoneNumber, Changes> changes(Collection<PhoneNumber> numbers) {
                assertThat(numbers).containsExactlyInAnyOrder(CHANGED, SETTLED, UNKNOWN);
                return known;
            }
        };
    }

    private Map<UUID, String> refused(NumberRiskSource source, String pause) {
        return new RecentChanges(
                        source,
                        new GivenSettings(Map.of("guard.number-change-pause", pause)),
                        new SystemTime(() -> NOW))
                .refused(List.of(toChanged, toSettled, toUnknown), NOW);
    }
}
