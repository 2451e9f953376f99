package io.advantagehub.confirmation;

import io.advantagehub.api.Confirmation.Method;
import io.advantagehub.database.Ids;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the trail.
 *
 * @param fromHash of the address it came from
 * @param actor an administrator
 */
@SuppressWarnings("ArrayRecordComponent") // as the table holds them
record EventRow(
        UUID id,
        Instant at,
        CodeEvent kind,
        String distributorId,
        @Nullable UUID confirmationId,
        @Nullable String operationType,
        @Nullable Method method,
        byte @Nullable [] fromHash,
        @Nullable String actor,
        @Nullable String reason) {

    /** Of no confirmation. */
    static EventRow of(CodeEvent kind, String who, Instant at) {
        return new EventRow(Ids.next(), at, kind, who, null, null, null, null, null, null);
    }

    /** Under the confirmation's own id: before all else that happens to it, also at the same instant, and once. */
    EventRow first(UUID confirmation) {
        return new EventRow(
                confirmation, at, kind, distributorId, confirmationId, operationType, method, fromHash, actor, reason);
    }

    EventRow about(UUID confirmation, String type, @Nullable Method by) {
        return new EventRow(id, at, kind, distributorId, confirmation, type, by, fromHash, actor, reason);
    }

    EventRow from(byte @Nullable [] address) {
        return new EventRow(id, at, kind, distributorId, confirmationId, operationType, method, address, actor, reason);
    }

    EventRow by(String administrator) {
        return new EventRow(
                id, at, kind, distributorId, confirmationId, operationType, method, fromHash, administrator, reason);
    }

    EventRow because(@Nullable String why) {
        return new EventRow(id, at, kind, distributorId, confirmationId, operationType, method, fromHash, actor, why);
    }

    /** None of what is personal. */
    @Override
    public String toString() {
        return "EventRow[" + kind + ", " + id + "]";
    }
}
