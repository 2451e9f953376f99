package io.advantagehub.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Business time that a test moves. */
public final class ManualClock implements InstantSource {
    private volatile Instant now;

    public ManualClock(String now) {
        this.now = Instant.parse(now);
    }

    @Override
    public Instant instant() {
        return now;
    }

    public void advance(Duration by) {
        now = now.plus(by);
    }

    public void set(String to) {
        now = Instant.parse(to);
    }
}
