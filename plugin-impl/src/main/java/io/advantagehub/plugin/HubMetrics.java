package io.advantagehub.plugin;

import io.advantagehub.inbox.InboxPulse;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The inbox in the host's own metrics, where it has Micrometer: how much waits and for how long, how much this process
 * does. Where the plugin or its database is away there is no figure
 * of what waits.
 */
final class HubMetrics implements MeterBinder {
    private static final String PREFIX = "advantage.hub.inbox.";

    private final AdvantageHub hub;
    /** Kept here, since Micrometer keeps it by a weak reference. */
    private final CodeMetrics codes;

    HubMetrics(AdvantageHub hub) {
        this.hub = hub;
        this.codes = new CodeMetrics(hub);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        bindWaiting(registry);
        bindWork(registry);
        codes.bindTo(registry);
    }

    private void bindWaiting(MeterRegistry registry) {
        gauge(
                registry,
                "backlog",
                "Events that wait to be taken up",
                pulse -> pulse.read().backlog());
        seconds(
                registry,
                "oldest",
                "For how long the first of them has",
                pulse -> pulse.read().oldest().toMillis());
        gauge(
                registry,
                "waiting",
                "Events that wait for another event",
                pulse -> pulse.read().waiting());
        gauge(
                registry,
                "dead.letters",
                "Events left aside about which nobody has decided",
                pulse -> pulse.read().deadLetters());
    }

    private void bindWork(MeterRegistry registry) {
        seconds(
                registry,
                "lag",
                "From an event's acceptance to its effect, of the last batch",
                pulse -> pulse.work().lag().toMillis());
        gauge(
                registry,
                "batch.size",
                "Events in the last batch",
                pulse -> pulse.work().lastBatch());
        counter(
                registry,
                "batches",
                "Batches taken up by this process",
                pulse -> pulse.work().batches());
        counter(
                registry,
                "events",
                "Events that took effect in this process",
                pulse -> pulse.work().done());
        counter(
                registry,
                "parked",
                "Events that became dead letters in this process",
                pulse -> pulse.work().parked());
    }

    private void gauge(MeterRegistry registry, String name, String what, Function<InboxPulse, Number> of) {
        Gauge.builder(PREFIX + name, figure(of)).description(what).register(registry);
    }

    private void seconds(MeterRegistry registry, String name, String what, Function<InboxPulse, Long> millis) {
        Gauge.builder(PREFIX + name, figure(pulse -> millis.apply(pulse) / 1000.0))
                .description(what)
                .baseUnit("seconds")
                .register(registry);
    }

    /** Micrometer keeps what it asks by a weak reference: it must be this, which the host keeps. */
    private void counter(MeterRegistry registry, String name, String what, Function<InboxPulse, Number> of) {
        FunctionCounter.builder(PREFIX + name, this, self -> self.count(of))
                .description(what)
                .register(registry);
    }

    private double count(Function<InboxPulse, Number> of) {
        Number count = figure(of).get();
        return count == null ? 0 : count.doubleValue();
    }

    private Supplier<@Nullable Number> figure(Function<InboxPulse, Number> of) {
        return () -> {
            try {
                return hub.running(InboxPulse.class).map(of).orElse(null);
            } catch (RuntimeException databaseIsAway) {
                return null;
            }
        };
    }
}
