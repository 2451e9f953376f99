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
 * @param actor who did it, where somebody did: an id, at most 64 characters of ASCII
 * @param reason the code of why, where somebody gave one: at most 64 characters of ASCII
 */
public record Cause(
        Instant effectiveAt,
        @Nullable UUID eventNo,
        @Nullable Integer rulesVersion,
        @Nullable String reference,
        @Nullable String actor,
        @Nullable String reason) {

    /** What an event caused. */
    public Cause(
            Instant effectiveAt, @Nullable UUID eventNo, @Nullable Integer rulesVersion, @Nullable String reference) {
        this(effectiveAt, eventNo, rulesVersion, reference, null, null);
    }

    /** What somebody did. */
    public static Cause by(String actor, Instant at, String reference) {
        return new Cause(at, null, null, reference, actor, null);
    }

    /** What happens by itself at its instant. */
    static Cause ofTime(Instant at, @Nullable String reference) {
        return new Cause(at, null, null, reference);
    }
}
