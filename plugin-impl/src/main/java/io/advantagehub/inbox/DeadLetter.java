package io.advantagehub.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that took no effect, as administrators see it.
 *
 * @param subject absent where what was delivered named none
 * @param cause the word of the contract, {@code failed} where the plugin did, {@code amount-too-large} where
 *     nothing holds so much, {@code waiting} where another event is awaited
 * @param parkedAt of one that waits: since when
 */
record DeadLetter(
        UUID id,
        String source,
        String eventId,
        String type,
        @Nullable String subject,
        String cause,
        String detail,
        Instant parkedAt,
        Status status) {

    enum Status {
        /** Left aside until somebody decides. */
        PARKED,
        /** Waits for so long that somebody should know; still takes effect when what it waits for comes. */
        WAITING,
        /** On its way again. */
        RETRYING,
        /** Left aside for good. */
        DISCARDED
    }

    DeadLetter with(Status changed) {
        return new DeadLetter(id, source, eventId, type, subject, cause, detail, parkedAt, changed);
    }
}
