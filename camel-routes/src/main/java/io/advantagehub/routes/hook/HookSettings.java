package io.advantagehub.routes.hook;

import io.advantagehub.api.EventKey;
import io.advantagehub.api.event.EventType;
import io.advantagehub.routes.property.EdgeProperties;
import io.advantagehub.routes.property.TypeAddresses;
import java.util.Map;
import java.util.Objects;

/**
 * How the hook is switched and addressed.
 *
 * @param source the event source of all that happens in this JVM
 * @param addresses where the events of each type go, those of types that are switched on
 */
record HookSettings(String source, OnFailure onFailure, Map<EventType, String> addresses) {
    static final String PREFIX = "advantage-hub.hooks.spring-events.";
    static final String ENTRY = "direct:advantage-hub.spring-events";

    HookSettings {
        addresses = Map.copyOf(addresses);
    }

    static HookSettings of(EdgeProperties properties) {
        return new HookSettings(
                source(properties),
                onFailure(properties),
                properties.flag("enabled", true) ? TypeAddresses.of(properties, ENTRY) : Map.of());
    }

    /** Where a batch goes whose type is switched on. */
    String address(TypedEvents batch) {
        return Objects.requireNonNull(addresses.get(batch.type()));
    }

    private static OnFailure onFailure(EdgeProperties properties) {
        return switch (properties.text("on-failure").orElse("fail")) {
            case "fail" -> OnFailure.FAIL;
            case "park-after-commit" -> OnFailure.PARK_AFTER_COMMIT;
            default -> throw properties.wrong("on-failure", "fail or park-after-commit");
        };
    }

    private static String source(EdgeProperties properties) {
        String source = properties.text("source").orElse("/host");
        try {
            return new EventKey(source, "1").source();
        } catch (IllegalArgumentException noSource) {
            throw properties.wrong("source", "1 to 255 visible ASCII characters");
        }
    }
}
