package io.advantagehub.guard;

import io.advantagehub.api.PhoneNumber;
import io.advantagehub.api.spi.NumberRiskSource;
import io.advantagehub.api.spi.NumberRiskSource.Changes;
import io.advantagehub.clock.SystemTime;
import io.advantagehub.settings.Settings;
import io.advantagehub.sms.LastLook;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * No code goes to a number that has just come into other hands, as far as the host can know that. Carriers know real time
 * alone, so the pause is counted in it.
 */
final class RecentChanges implements LastLook {
    private static final Logger LOG = LoggerFactory.getLogger(RecentChanges.class);
    private static final String WHY = "number-at-risk";

    private final NumberRiskSource source;
    private final Settings settings;
    private final SystemTime time;

    RecentChanges(NumberRiskSource source, Settings settings, SystemTime time) {
        this.source = source;
        this.settings = settings;
        this.time = time;
    }

    @Override
    public Map<UUID, String> refused(List<Code> codes, Instant now) {
        Duration pause = Duration.parse(settings.snapshot().text("guard.number-change-pause"));
        if (pause.isZero()) {
            return Map.of();
        }
        Instant since = time.now().minus(pause);
        Map<PhoneNumber, Changes> known = known(codes.stream().map(Code::to).collect(Collectors.toSet()));
        Map<UUID, String> refused = new HashMap<>();
        codes.stream()
                .filter(code -> isChangedAfter(since, known.get(code.to())))
                .forEach(code -> refused.put(code.message(), WHY));
        return refused;
    }

    /** A source that fails keeps nobody from a code: it is a hint, and not every carrier gives it. */
    private Map<PhoneNumber, Changes> known(Set<PhoneNumber> numbers) {
        try {
            return source.changes(numbers);
        } catch (RuntimeException failure) {
            // Not its message: it may name the numbers.
            LOG.warn(
                    "the host's NumberRiskSource failed ({}): codes are sent all the same",
                    failure.getClass().getName());
            return Map.of();
        }
    }

    private static boolean isChangedAfter(Instant since, @Nullable Changes changes) {
        return changes != null
                && Stream.of(changes.device(), changes.sim(), changes.carrier())
                        .filter(Objects::nonNull)
                        .anyMatch(at -> at.isAfter(since));
    }
}
