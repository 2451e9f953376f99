package io.advantagehub.api.usecase;

import java.time.Duration;
import java.time.Instant;

/**
 * The plugin's business clock, for demos: the system's clock plus an offset that is kept in the database and obeyed by
 * every node. Signatures, sessions, leases, polling and retries never see it. Thread-safe.
 */
public interface MoveClock {

    Instant now();

    /**
     * Moves the clock on and runs what falls due on the way, step by step, each at its own instant. What was accepted
     * before takes effect first.
     *
     * @param by not negative
     * @return the new time
     * @throws IllegalArgumentException where {@code by} is negative or beyond 3,660 days
     */
    Instant advance(Duration by);
}
