package io.advantagehub.fairplay;

import io.advantagehub.accrual.HeldKey;
import io.advantagehub.accrual.Scrutiny.Earned;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.usecase.ReviewEarnings.Status;
import io.advantagehub.database.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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

    static String code(Status status) {
        return switch (status) {
            case HELD -> "H";
            case NOTED -> "N";
            case RELEASED -> "R";
            case REFUSED -> "F";
        };
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
                code(status),
                earned.at(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** @param moved what the decision released or took */
    ReviewRow decided(Verdict verdict, String by, Instant at, @Nullable String reason, long moved) {
        return new ReviewRow(
                id,
                sourceNo,
                orderId,
                distributorId,
                buyerId,
                amount,
                score,
                reasons,
                code(verdict.outcome()),
                foundAt,
                by,
                at,
                reason,
                moved,
                appeal,
                appealedAt);
    }

    Status told() {
        return Stream.of(Status.values())
                .filter(status -> code(status).equals(state))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no state of a review: " + state));
    }

    HeldKey key() {
        return new HeldKey(sourceNo, orderId, new DistributorId(distributorId));
    }
}
