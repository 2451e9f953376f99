package io.advantagehub.plugin;

import io.advantagehub.clock.SystemTime;
import io.advantagehub.ledger.LedgerAudit;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The ledger's check of itself in the host's own metrics. No figure where the plugin or its database is away. */
final class LedgerMetrics implements MeterBinder {
    private final AdvantageHub hub;

    LedgerMetrics(AdvantageHub hub) {
        this.hub = hub;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(
                        "advantage.hub.ledger.parked",
                        figure(audit -> audit.standing().parked()))
                .description("Accounts that spend nothing until somebody has looked at them")
                .register(registry);
        Gauge.builder("advantage.hub.ledger.unchecked", figure(this::unchecked))
                .description("Since all accounts had been looked at last")
                .baseUnit("seconds")
                .register(registry);
    }

    private @Nullable Number unchecked(LedgerAudit audit) {
        Instant ended = audit.standing().endedAt();
        return ended == null
                ? null
                : hub.running(SystemTime.class)
                        .map(time -> Duration.between(ended, time.now()).toSeconds())
                        .orElse(null);
    }

    private Supplier<@Nullable Number> figure(Function<LedgerAudit, @Nullable Number> of) {
        return () -> {
            try {
                return hub.running(LedgerAudit.class).map(of).orElse(null);
            } catch (RuntimeException databaseIsAway) {
                return null;
            }
        };
    }
}
