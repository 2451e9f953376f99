package io.advantagehub.confirmation;

import io.advantagehub.api.Confirmation.Method;
import io.advantagehub.api.Confirmation.Status;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A confirmation as it is written first. */
@SuppressWarnings("ArrayRecordComponent") // as the table holds them
record NewConfirmation(
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
        @Nullable UUID messageId,
        @Nullable String destination,
        byte @Nullable [] phoneHash,
        byte @Nullable [] addressHash,
        Instant askedAt,
        Instant codeAt,
        Instant expiresAt,
        Instant resendAfter,
        int attempts,
        @Nullable Instant closedAt) {

    /** None of what is secret or personal. */
    @Override
    public String toString() {
        return "NewConfirmation[" + id + ", " + state + "]";
    }
}
