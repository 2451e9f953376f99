package io.advantagehub.routes.webhook;

import io.advantagehub.api.event.EventType;
import io.advantagehub.routes.property.EdgeProperties;
import io.advantagehub.routes.property.TypeAddresses;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How the hook is switched, addressed and bounded.
 *
 * @param sources who may send; none where the hook is switched off
 * @param addresses where the events of each type are read, those of types that are switched on
 * @param backlog the most events that may wait to be taken up
 * @param atOnce the most requests that may work at once, each on a connection of the host's pool
 * @param patience the longest that a request may take
 */
record HookSettings(
        List<Source> sources, Map<EventType, String> addresses, int backlog, int atOnce, Duration patience) {
    static final String PREFIX = "advantage-hub.hooks.http.";
    static final String ENTRY = "direct:advantage-hub.http-events";
    private static final int BACKLOG = 100_000;
    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    HookSettings {
        sources = List.copyOf(sources);
        addresses = Map.copyOf(addresses);
    }

    static HookSettings of(EdgeProperties properties) {
        return new HookSettings(
                properties.flag("enabled", true) ? Source.configured(properties) : List.of(),
                TypeAddresses.of(properties, ENTRY),
                properties.integer("max-backlog", BACKLOG, 0, Integer.MAX_VALUE - 1),
                properties.integer("concurrency", AT_ONCE, 1, 64),
                properties.duration("timeout", PATIENCE));
    }
}
