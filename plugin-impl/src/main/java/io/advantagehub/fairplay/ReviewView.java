package io.advantagehub.fairplay;

import io.advantagehub.api.Money;
import io.advantagehub.fairplay.ReviewRow.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A suspicious earning, as an administrator sees it.
 *
 * @param amount what was earned
 * @param left what refunds have left of it
 * @param moved what the decision released or took
 */
record ReviewView(
        UUID id,
        Status status,
        String distributorId,
        String buyerId,
        String orderId,
        Money amount,
        Money left,
        int score,
        List<Why> reasons,
        Instant foundAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String note,
        @Nullable Money moved,
        @Nullable String appeal,
        @Nullable Instant appealedAt) {

    /** @param text by language tag */
    record Why(String code, int score, Map<String, String> text) {}
}
