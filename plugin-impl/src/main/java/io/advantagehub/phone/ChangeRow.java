package io.advantagehub.phone;

import io.advantagehub.api.DistributorId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of ah_phone_change: something to be done about somebody's phone, or what became of it. No number stands here.
 *
 * @param keyId of the key of the hashes
 * @param oldHash of the number in use; of a change alone
 * @param newHash of the number that is to be in use, or to be proven
 * @param confirmationId of the code that was asked for last
 * @param decidedBy the person or an administrator; nobody where another wish took its place
 */
record ChangeRow(
        UUID id,
        String distributorId,
        Kind kind,
        State state,
        String keyId,
        byte @Nullable [] oldHash,
        byte[] newHash,
        @Nullable UUID confirmationId,
        Instant askedAt,
        @Nullable String decidedBy,
        @Nullable String reason,
        @Nullable Instant decidedAt) {

    /** What is to be done. */
    enum Kind {
        /** Another number is to take the place of the one in use. */
        C,
        /** The number in use is to be proven. */
        V
    }

    /** How far it has come. */
    enum State {
        /** Waits. */
        P,
        /** Done. */
        C,
        /** Refused, or another wish took its place. */
        R
    }

    DistributorId owner() {
        return new DistributorId(distributorId);
    }

    /** Somebody or something put an end to it. */
    record Decision(
            State state, @Nullable String by, @Nullable String reason, Instant at) {}

    ChangeRow decided(Decision decision) {
        return new ChangeRow(
                id,
                distributorId,
                kind,
                decision.state(),
                keyId,
                oldHash,
                newHash,
                confirmationId,
                askedAt,
                decision.by(),
                decision.reason(),
                decision.at());
    }

    @Override
    public String toString() {
        return "ChangeRow[" + id + ", " + kind + ", " + state + "]";
    }
}
