package io.advantagehub.api.internal;

import java.util.Optional;
import java.util.UUID;

/**
 * Tells visitors apart and not who they are: keyed hashes, equal where a thing is the same as long as the installation's
 * privacy key is. Thread-safe.
 */
public interface Visitors {
    /**
     * The browser that the value of an attribution cookie is of.
     *
     * @param token as it came, whatever that is; empty for what is none of ours, a plain code among them
     */
    default Optional<UUID> device(String token) {
        return Optional.empty();
    }

    /**
     * A client's network address; of IPv6 the network, in which devices change their addresses by themselves.
     *
     * @param address as a container tells it; empty for the machine's own, and for private ones: they are a proxy's
     */
    default Optional<UUID> network(String address) {
        return Optional.empty();
    }
}
