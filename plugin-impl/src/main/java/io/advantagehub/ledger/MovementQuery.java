package io.advantagehub.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which movements of an account are asked for: newest first, at most so many.
 *
 * @param type as in {@code CREDIT}; all where absent
 * @param situation as in {@code REFERRAL}; all where absent
 * @param from the instant they count from, inclusive
 * @param to exclusive
 * @param below those before this place in the account's history
 */
public record MovementQuery(
        @Nullable String type,
        @Nullable String situation,
        @Nullable Instant from,
        @Nullable Instant to,
        long below,
        int limit) {}
