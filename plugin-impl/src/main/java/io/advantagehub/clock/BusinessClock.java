package io.advantagehub.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

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
     * Until when some node has moved the clock on purpose, as long as nobody has said that all on the way was done: it is
     * then not a standstill that ends.
     */
    default Optional<Instant> movedTo() {
        return Optional.empty();
    }

    /** Says that all that falls due up to an instant was done. */
    default void passed(Instant upTo) {}

    /**
     * Moves a replay's clock to an instant and remembers it; an earlier instant changes nothing.
     *
     * @return the time the clock now shows
     * @throws IllegalStateException where the clock is live
     */
    Instant moveTo(Instant to);
}
