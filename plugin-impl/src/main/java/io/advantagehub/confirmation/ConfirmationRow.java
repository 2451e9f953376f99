package io.advantagehub.confirmation;

import io.advantagehub.api.Confirmation.Method;
import io.advantagehub.api.Confirmation.Status;
import io.advantagehub.api.DistributorId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A confirmation as it stands, and what its person's budget is.
 *
 * @param used wrong codes in a row
 * @param lockedUntil when the person's last lock ends or ended
 */
@SuppressWarnings("ArrayRecordComponent") // as the table holds them
record ConfirmationRow(
        UUID id,
        String distributorId,
        String operationType,
        @Nullable UUID operationId,
        String mode,
        String fields,
        byte[] opDigest,
        Status state,
        @Nullable Method method,
        @Nullable String keyId,
        byte @Nullable [] mac,
        @Nullable String destination,
        Instant expiresAt,
        Instant resendAfter,
        int resends,
        int attempts,
        @Nullable String orderStatus,
        @Nullable String reason,
        int used,
        Instant lockedUntil) {

    DistributorId who() {
        return new DistributorId(distributorId);
    }

    Seals.Deed deed() {
        return new Seals.Deed(id, distributorId, operationType, fields);
    }

    /** As it is at an instant, whether or not anybody wrote its expiry down. */
    Status status(Instant now) {
        return state == Status.PENDING && !now.isBefore(expiresAt) ? Status.EXPIRED : state;
    }

    /** How many until the next lock, the last of them included. */
    int attemptsLeft(Instant now) {
        return isLocked(now) ? 0 : Budgets.attemptsLeft(used, attempts);
    }

    boolean isLocked(Instant now) {
        return now.isBefore(lockedUntil);
    }

    /** Whether a guess at it is counted and looked at. */
    boolean takesGuesses(Instant now) {
        return status(now) == Status.PENDING && !isLocked(now) && used < Budgets.MOST;
    }

    /** None of what is secret or personal. */
    @Override
    public String toString() {
        return "ConfirmationRow[" + id + ", " + state + "]";
    }
}
