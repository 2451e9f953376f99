package io.advantagehub.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a transfer goes back to. No personal data: it stays for ever.
 *
 * @param effectiveAt the instant it counts from
 * @param eventNo the host event's number, where one caused it
 * @param rulesVersion the rules it was computed by
 * @param reference the order, refund or operation, at most 64 characters of ASCII
 */
public record Cause(
        Instant effectiveAt,
        @Nullable UUID eventNo,
        @Nullable Integer rulesVersion,
        @Nullable String reference) {

    /** What happens by itself at its instant. */
    static Cause ofTime(Instant at) {
        return new Cause(at, null, null, null);
    }
}
