package io.advantagehub.ledger;

import io.advantagehub.api.Instants;
import java.time.Instant;

/** Before anything can have happened. */
final class Beginning {
    static final Instant OF_TIME = Instants.EARLIEST;

    private Beginning() {}
}
