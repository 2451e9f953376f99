package io.advantagehub.ledger;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kind of transfer and what it goes back to.
 *
 * @param pendingId the hold that it begins or ends
 * @param reversesId the transfer that it takes back
 * @param maturesAt until when its credit is future
 */
record Reason(
        TransferKind kind,
        Cause cause,
        @Nullable UUID pendingId,
        @Nullable UUID reversesId,
        @Nullable Instant maturesAt) {

    Reason(TransferKind kind, Cause cause) {
        this(kind, cause, null, null, null);
    }

    static Reason of(UUID pendingId, TransferKind kind, Cause cause) {
        return new Reason(kind, cause, pendingId, null, null);
    }

    static Reason future(TransferKind kind, Cause cause, Instant maturesAt) {
        return new Reason(kind, cause, null, null, maturesAt);
    }

    static Reason reversing(UUID transferId, Cause cause) {
        return new Reason(TransferKind.REVERSAL, cause, null, transferId, null);
    }
}
