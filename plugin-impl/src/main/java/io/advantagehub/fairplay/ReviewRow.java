package io.advantagehub.fairplay;

import io.advantagehub.accrual.HeldKey;
import io.advantagehub.accrual.Scrutiny.Earned;
import io.advantagehub.api.DistributorId;
import io.advantagehub.database.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A suspicious earning, as the table has it. */
record ReviewRow(
        UUID id,
        int sourceNo,
        String orderId,
        String distributorId,
        String buyerId,
        long amount,
        int score,
        String reasons,
        String state,
        Instant foundAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String note,
        @Nullable Long moved,
        @Nullable String appeal,
        @Nullable Instant appealedAt) {

    enum Status {
        /** Future until somebody decides. */
        HELD("H"),
        /** Noted only: nothing was held. */
        NOTED("N"),
        RELEASED("R"),
        REFUSED("F");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static Status of(String code) {
            for (Status status : values()) {
                if (status.code.equals(code)) {
                    return status;
                }
            }
            throw new IllegalArgumentException("no state of a review: " + code);
        }
    }

    static ReviewRow found(Earned earned, List<Reason> reasons, Thresholds.Mode mode) {
        Status status = mode == Thresholds.Mode.HOLD ? Status.HELD : Status.NOTED;
        return new ReviewRow(
                Ids.next(),
                earned.sold().sourceNo(),
                earned.sold().order().value(),
                earned.beneficiary().value(),
                earned.sold().buyer().value(),
                earned.amount(),
                Reason.sum(reasons),
                ReasonsJson.write(reasons),
                status.code(),
                earned.at(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    Status told() {
        return Status.of(state);
    }

    HeldKey key() {
        return new HeldKey(sourceNo, orderId, new DistributorId(distributorId));
    }
}
