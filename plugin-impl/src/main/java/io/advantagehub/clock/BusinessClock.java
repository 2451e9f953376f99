package io.advantagehub.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Business time, in whole microseconds; it never runs backwards by what anybody does here. Whoever only reads it has
 * {@link InstantSource} injected. Thread-safe.
 */
public interface BusinessClock extends InstantSource {

    /**
     * Moves a live clock on, for every node and for good.
     *
     * @return the new time
     * @throws IllegalStateException in a replay, whose clock follows the file
     */
    Instant advance(Duration by);

    /**
     * Moves a replay's clock to an instant and remembers it; an earlier instant changes nothing.
     *
     * @return the time the clock now shows
     * @throws IllegalStateException where the clock is live
     */
    Instant moveTo(Instant to);
}
