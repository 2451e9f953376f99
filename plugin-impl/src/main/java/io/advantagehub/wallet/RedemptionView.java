package io.advantagehub.wallet;

import io.advantagehub.api.Confirmation;
import io.advantagehub.api.Money;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A redemption as it is answered.
 *
 * @param confirmation what it waits or waited for; none where nobody had to confirm it
 */
record RedemptionView(
        UUID id,
        RedemptionStatus status,
        Money amount,
        Instant requestedAt,
        @Nullable Instant grantedAt,
        Instant expiresAt,
        @Nullable Money settled,
        @Nullable String orderId,
        @Nullable Confirmation confirmation) {

    static RedemptionView of(RedemptionRow row, Instant now, @Nullable Confirmation confirmation) {
        Long settled = row.settledAmount();
        return new RedemptionView(
                row.id(),
                row.status(now),
                row.money(),
                row.askedAt(),
                row.grantedAt(),
                row.expiresAt(),
                settled == null ? null : new Money(settled, row.money().currency()),
                row.orderId(),
                confirmation);
    }
}
