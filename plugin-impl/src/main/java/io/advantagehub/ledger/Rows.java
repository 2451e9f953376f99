package io.advantagehub.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ledger's rows as they are read and written; what each means stands beside its table. */
final class Rows {
    private Rows() {}

    record AccountRow(
            UUID id,
            String ownerId,
            String currency,
            long future,
            long available,
            long held,
            long debt,
            long redeemed,
            long version,
            Instant bookedAt,
            @Nullable Instant nextDueAt) {}

    record TransferRow(
            UUID id,
            String kind,
            UUID debitAccount,
            String debitBucket,
            UUID creditAccount,
            String creditBucket,
            long amount,
            String currency,
            @Nullable Integer rulesVersion,
            @Nullable UUID eventNo,
            @Nullable String reference,
            Instant effectiveAt,
            Instant bookedAt) {}

    record EntryRow(
            UUID accountId,
            long version,
            UUID transferId,
            String bucket,
            @Nullable String type,
            @Nullable String situation,
            long amount,
            long futureAfter,
            long availableAfter,
            long heldAfter,
            long debtAfter,
            long redeemedAfter,
            Instant bookedAt,
            Instant effectiveAt) {}

    record LotRow(
            UUID id,
            UUID accountId,
            UUID openedBy,
            long amount,
            Instant earnedAt,
            Instant maturesAt,
            @Nullable Instant expiresAt) {}

    record OpenLotRow(
            UUID accountId,
            UUID lotId,
            Instant earnedAt,
            Instant maturesAt,
            @Nullable Instant expiresAt,
            long future,
            long free,
            long held,
            @Nullable Instant dueAt) {}

    record AllocationRow(UUID transferId, UUID lotId, long amount) {}

    record LotExpired(UUID lotId, long expired) {}
}
