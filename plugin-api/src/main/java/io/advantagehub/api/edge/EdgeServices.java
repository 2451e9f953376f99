package io.advantagehub.api.edge;

import io.advantagehub.api.spi.HostEventTranslator;
import io.advantagehub.api.usecase.AcceptHostEvents;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the plugin gives its edge.
 *
 * @param properties the value of a full property name, as in {@code advantage-hub.hooks.spring-events.enabled}
 */
public record EdgeServices(
        AcceptHostEvents acceptHostEvents,
        List<HostEventTranslator<?>> translators,
        Function<String, Optional<String>> properties) {

    public EdgeServices {
        translators = List.copyOf(translators);
    }
}
