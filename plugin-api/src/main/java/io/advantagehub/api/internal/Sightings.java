package io.advantagehub.api.internal;

import java.util.UUID;

/** Is told where visitors come from. Thread-safe. */
public interface Sightings {

    /** Nobody is told. */
    Sightings NONE = (device, network) -> {};

    /** Of a device, by {@link Visitors}' hashes; neither waits nor throws. */
    void saw(UUID device, UUID network);
}
