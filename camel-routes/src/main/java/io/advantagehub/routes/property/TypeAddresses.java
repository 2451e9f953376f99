package io.advantagehub.routes.property;

import io.advantagehub.api.event.EventType;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Where a hook's events of each type go: properties {@code <type>.enabled} and {@code <type>.uri}. */
public final class TypeAddresses {
    private static final String ADDRESS = "direct:[A-Za-z0-9._-]{1,100}";

    private TypeAddresses() {}

    /**
     * Those of the types that are switched on, by default the entry's with the type's name behind it.
     *
     * @param entry where the hook itself begins
     * @throws IllegalArgumentException where a property is wrong; the message names it
     */
    public static Map<EventType, String> of(EdgeProperties properties, String entry) {
        Map<EventType, String> addresses = new EnumMap<>(EventType.class);
        Set<String> taken = new HashSet<>(Set.of(entry));
        for (EventType type : EventType.values()) {
            if (properties.flag(type.wireName() + ".enabled", true)) {
                addresses.put(type, address(type, properties, entry, taken));
            }
        }
        return addresses;
    }

    private static String address(EventType type, EdgeProperties properties, String entry, Set<String> taken) {
        String name = type.wireName() + ".uri";
        String address = properties.text(name).orElse(entry + "." + type.wireName());
        if (!address.matches(ADDRESS)) {
            throw properties.wrong(
                    name, "direct: and a name without parameters: a hook runs in one thread and transaction");
        }
        if (!taken.add(address)) {
            throw properties.wrong(name, "another address than those of the other types");
        }
        return address;
    }
}
