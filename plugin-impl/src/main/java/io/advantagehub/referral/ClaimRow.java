package io.advantagehub.referral;

import io.advantagehub.database.Lettered;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sponsor's claim: a row of ah_sponsor_claim.
 *
 * @param code of the claimant's link by which the newcomer is said to have come
 * @param reason the claimant's words; gone after an erasure
 * @param answer the administrator's words
 * @param effectiveAt when the granted sponsor began to count
 */
record ClaimRow(
        UUID id,
        String claimantId,
        String newcomerId,
        String code,
        String state,
        @Nullable String reason,
        Instant claimedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String answer,
        @Nullable Instant effectiveAt) {

    /** How far a claim has come. */
    enum Status implements Lettered {
        OPEN("O"),
        GRANTED("G"),
        DECLINED("D");

        private final String letter;

        Status(String letter) {
            this.letter = letter;
        }

        @Override
        public String letter() {
            return letter;
        }
    }

    Status status() {
        return Lettered.of(Status.class, state);
    }

    /** What people wrote is nobody else's. */
    @Override
    public String toString() {
        return "ClaimRow[" + id + " " + state + "]";
    }
}
