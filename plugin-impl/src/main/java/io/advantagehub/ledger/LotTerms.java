package io.advantagehub.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a credit.
 *
 * @param earnedAt when it was earned
 * @param maturesAt from when on it is available, that instant included
 * @param expiresAt from when on it is gone, that instant included; {@code null} = never
 */
public record LotTerms(
        Instant earnedAt, Instant maturesAt, @Nullable Instant expiresAt) {}
