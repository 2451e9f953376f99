package io.advantagehub.api.spi;

import java.util.Map;
import java.util.Set;

/**
 * The host's settings store: the plugin hands out the catalogue, the host keeps the values. Without one the plugin
 * keeps them in a table of its own.
 */
public interface HostSettings {

    /** The values that differ from their defaults, of the keys asked; one snapshot, read once a batch. */
    Map<String, String> read(Set<String> keys);

    /** Keeps changed values, all or none. Bounds were checked. */
    void write(Map<String, String> changed, String actor);
}
