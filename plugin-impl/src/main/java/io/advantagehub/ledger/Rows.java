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
            @Nullable Instant nextDueAt,
            @Nullable String parkedReason) {

        /** Time stands still for what is parked. */
        boolean isDue(Instant asOf) {
            return nextDueAt != null && !nextDueAt.isAfter(asOf) && !isParked();
        }

        boolean isParked() {
            return parkedReason != null;
        }
    }

    /** Balances to write where the version is still the one that was loaded. */
    record ChangedAccount(
            UUID id,
            long future,
            long available,
            long held,
            long debt,
            long redeemed,
            long version,
            long loadedVersion,
            Instant bookedAt) {

        static ChangedAccount of(AccountRow row, long loadedVersion) {
            return new ChangedAccount(
                    row.id(),
                    row.future(),
                    row.available(),
                    row.held(),
                    row.debt(),
                    row.redeemed(),
                    row.version(),
                    loadedVersion,
                    row.bookedAt());
        }
    }

    record TransferRow(
            UUID id,
            String kind,
            UUID debitAccount,
            String debitBucket,
            UUID creditAccount,
            String creditBucket,
            long amount,
            String currency,
            @Nullable UUID pendingId,
            @Nullable UUID reversesId,
            @Nullable Integer rulesVersion,
            @Nullable UUID eventNo,
            @Nullable String actor,
            @Nullable String reason,
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
            @Nullable Instant maturesAt,
            Instant bookedAt,
            Instant effectiveAt) {}

    record DebtRow(UUID accountId, long version, UUID transferId, String kind, long amount) {}

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

    record ReviewRow(
            UUID transferId,
            UUID lotId,
            UUID accountId,
            @Nullable Instant decidedAt,
            @Nullable Instant maturesAt) {}

    record ReviewEndRow(UUID lotId, Instant decidedAt, Instant maturesAt) {}

    record AllocationRow(UUID transferId, UUID lotId, long amount) {}

    record PendingRow(
            UUID id,
            UUID accountId,
            UUID transferId,
            @Nullable UUID carriesId,
            long amount,
            Instant expiresAt) {}

    record ResolutionRow(
            UUID id,
            UUID pendingId,
            long pendingAmount,
            Instant pendingExpiresAt,
            String outcome,
            long amount,
            Instant at) {}

    record NewOpenPendingRow(UUID pendingId, UUID accountId, UUID transferId, long amount, Instant expiresAt) {}

    /** With the reference of its transfer. */
    record OpenPendingRow(
            UUID pendingId,
            UUID accountId,
            UUID transferId,
            long amount,
            Instant expiresAt,
            @Nullable String reference) {}

    record LotExpired(UUID lotId, long expired) {}
}
