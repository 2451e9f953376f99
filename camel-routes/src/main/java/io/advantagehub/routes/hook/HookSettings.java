package io.advantagehub.routes.hook;

import io.advantagehub.api.EventKey;
import io.advantagehub.api.event.EventType;
import io.advantagehub.routes.property.EdgeProperties;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How the hook is switched and addressed.
 *
 * @param source the event source of all that happens in this JVM
 * @param addresses where the events of each type go, those of types that are switched on
 */
record HookSettings(String source, OnFailure onFailure, Map<EventType, String> addresses) {
    static final String PREFIX = "advantage-hub.hooks.spring-events.";
    static final String ENTRY = "direct:advantage-hub.spring-events";
    private static final String ADDRESS = "direct:[A-Za-z0-9._-]{1,100}";

    HookSettings {
        addresses = Map.copyOf(addresses);
    }

    static HookSettings of(EdgeProperties properties) {
        return new HookSettings(
                source(properties),
                onFailure(properties),
                properties.flag("enabled", true) ? addresses(properties) : Map.of());
    }

    /** Where a batch goes whose type is switched on. */
    String address(TypedEvents batch) {
        return Objects.requireNonNull(addresses.get(batch.type()));
    }

    private static Map<EventType, String> addresses(EdgeProperties properties) {
        Map<EventType, String> addresses = new EnumMap<>(EventType.class);
        Set<String> taken = new HashSet<>(Set.of(ENTRY));
        for (EventType type : EventType.values()) {
            if (properties.flag(type.wireName() + ".enabled", true)) {
                addresses.put(type, address(type, properties, taken));
            }
        }
        return addresses;
    }

    private static String address(EventType type, EdgeProperties properties, Set<String> taken) {
        String name = type.wireName() + ".uri";
        String address = properties.text(name).orElse(ENTRY + "." + type.wireName());
        if (!address.matches(ADDRESS)) {
            throw properties.wrong(
                    name, "direct: and a name without parameters: the hook runs in the host's thread and transaction");
        }
        if (!taken.add(address)) {
            throw properties.wrong(name, "another address than those of the other types");
        }
        return address;
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
