package io.advantagehub.ledger;

import java.time.Instant;

/** Before anything can have happened. */
final class Beginning {
    /** The earliest instant that a {@code DATETIME} is sure to hold. */
    static final Instant OF_TIME = Instant.parse("1000-01-01T00:00:00Z");

    private Beginning() {}
}
