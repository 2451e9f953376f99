package io.advantagehub.api.edge;

import io.advantagehub.api.spi.HostEventTranslator;
import io.advantagehub.api.usecase.AcceptHostEvents;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;

/**
 * What the plugin gives its edge.
 *
 * @param properties the value of a full property name, as in {@code advantage-hub.hooks.spring-events.enabled}
 * @param smsProviders what stands under {@code advantage-hub.sms.providers}: by provider name, its settings by their
 *     name below it, as in {@code base-url} and {@code prefixes[0]}
 * @param hostTransaction the one around the caller, if any
 * @param backlog how many accepted events wait to be taken up, counted no further than its argument; asks the database
 */
public record EdgeServices(
        AcceptHostEvents acceptHostEvents,
        List<HostEventTranslator<?>> translators,
        Function<String, Optional<String>> properties,
        Map<String, Map<String, String>> smsProviders,
        HostTransaction hostTransaction,
        LongUnaryOperator backlog) {

    public EdgeServices {
        translators = List.copyOf(translators);
        Map<String, Map<String, String>> copy = new HashMap<>();
        smsProviders.forEach((name, settings) -> copy.put(name, Map.copyOf(settings)));
        smsProviders = Map.copyOf(copy);
    }

    /** For a plugin whose backlog nobody asks for. */
    public EdgeServices(
            AcceptHostEvents acceptHostEvents,
            List<HostEventTranslator<?>> translators,
            Function<String, Optional<String>> properties,
            Map<String, Map<String, String>> smsProviders,
            HostTransaction hostTransaction) {
        this(acceptHostEvents, translators, properties, smsProviders, hostTransaction, bound -> 0);
    }

    /** For a plugin that joins nobody's transactions. */
    public EdgeServices(
            AcceptHostEvents acceptHostEvents,
            List<HostEventTranslator<?>> translators,
            Function<String, Optional<String>> properties,
            Map<String, Map<String, String>> smsProviders) {
        this(acceptHostEvents, translators, properties, smsProviders, Runnable::run);
    }

    /** The names alone: the settings hold passwords. */
    @Override
    public String toString() {
        return "EdgeServices[smsProviders=" + smsProviders.keySet() + "]";
    }
}
