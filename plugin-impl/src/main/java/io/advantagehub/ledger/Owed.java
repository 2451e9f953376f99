package io.advantagehub.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A part of what somebody owes.
 *
 * @param kind what was taken without being there
 * @param reference the refund, else the redemption, payout or adjustment
 * @param since the instant it counts from
 * @param amount as it arose, in minor units
 * @param left what is not paid off yet, 1 to {@code amount}
 */
public record Owed(TransferKind kind, @Nullable String reference, Instant since, long amount, long left) {}
