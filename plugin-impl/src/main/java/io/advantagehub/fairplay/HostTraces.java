package io.advantagehub.fairplay;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.internal.Traces.Kind;
import io.advantagehub.api.spi.FairPlaySource;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the host says of people's devices, addresses and cards; nothing where it fails, which holds up no sale. Thread-safe. */
final class HostTraces {
    private static final Logger LOG = LoggerFactory.getLogger(HostTraces.class);

    private final FairPlaySource source;
    private volatile boolean failing;

    HostTraces(FairPlaySource source) {
        this.source = source;
    }

    Map<Kind, Map<DistributorId, Set<String>>> of(Set<DistributorId> people) {
        Map<DistributorId, FairPlaySource.Traces> told = people.isEmpty() ? Map.of() : ask(people);
        Map<Kind, Map<DistributorId, Set<String>>> all = new EnumMap<>(Kind.class);
        put(all, Kind.DEVICE, told, FairPlaySource.Traces::devices);
        put(all, Kind.ADDRESS, told, FairPlaySource.Traces::addresses);
        put(all, Kind.CARD, told, FairPlaySource.Traces::cards);
        return all;
    }

    private Map<DistributorId, FairPlaySource.Traces> ask(Set<DistributorId> people) {
        try {
            Map<DistributorId, FairPlaySource.Traces> told = source.traces(people);
            failing = false;
            return told;
        } catch (RuntimeException failure) {
            if (!failing) {
                LOG.warn("The host's FairPlaySource fails; fair play goes on without what it knows", failure);
            }
            failing = true;
            return Map.of();
        }
    }

    private static void put(
            Map<Kind, Map<DistributorId, Set<String>>> all,
            Kind kind,
            Map<DistributorId, FairPlaySource.Traces> told,
            Function<FairPlaySource.Traces, Set<String>> of) {
        Map<DistributorId, Set<String>> some = new HashMap<>();
        told.forEach((person, traces) -> {
            if (!of.apply(traces).isEmpty()) {
                some.put(person, of.apply(traces));
            }
        });
        all.put(kind, some);
    }
}
