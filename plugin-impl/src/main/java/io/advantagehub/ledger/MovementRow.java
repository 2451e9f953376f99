package io.advantagehub.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A movement of an account as its member sees it.
 *
 * @param version its place in the account's history
 * @param transferId the transfer that it is the member's side of
 * @param at the instant it counts from
 * @param amount positive, in minor units
 * @param availableAfter what was available right after it was booked
 */
public record MovementRow(
        long version,
        UUID transferId,
        TransferKind kind,
        String type,
        String situation,
        long amount,
        long availableAfter,
        Instant at,
        @Nullable String reference,
        MovementStatus status) {}
