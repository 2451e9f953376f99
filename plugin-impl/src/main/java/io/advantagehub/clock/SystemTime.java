package io.advantagehub.clock;

import java.time.Instant;
import java.time.InstantSource;

/**
 * The system's time, which neither a demo nor a replay moves: for what is kept or tried again so and so long in the real
 * world. Thread-safe.
 */
public final class SystemTime {
    private final InstantSource source;

    public SystemTime(InstantSource source) {
        this.source = source;
    }

    public Instant now() {
        return source.instant();
    }
}
