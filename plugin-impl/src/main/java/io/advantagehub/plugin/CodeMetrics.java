package io.advantagehub.plugin;

import io.advantagehub.confirmation.CodeEvent;
import io.advantagehub.confirmation.CodeTrail;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Locale;

/** What happens around one-time codes, by kind, as this process wrote it into the trail. Never whose. */
final class CodeMetrics implements MeterBinder {
    private final AdvantageHub hub;

    CodeMetrics(AdvantageHub hub) {
        this.hub = hub;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (CodeEvent event : CodeEvent.values()) {
            FunctionCounter.builder("advantage.hub.codes", this, self -> self.written(event))
                    .tag("event", event.name().toLowerCase(Locale.ROOT))
                    .description("What happened around one-time codes")
                    .register(registry);
        }
    }

    private double written(CodeEvent event) {
        return hub.running(CodeTrail.class).map(trail -> trail.written(event)).orElse(0L);
    }
}
