package io.advantagehub.api.event;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.api.OrderId;
import io.advantagehub.api.RedemptionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A renewal was paid with a redemption's discount; settled for less ({@code amount}), the rest is restored.
 */
public record RenewalSettled(
        DistributorId distributorId,
        Instant time,
        RedemptionId redemptionId,
        @Nullable OrderId orderId,
        @Nullable Money amount)
        implements HostEvent {

    public RenewalSettled {
        Field.required("distributorId", distributorId);
        time = Field.time(time);
        Field.required("redemptionId", redemptionId);
        if (amount != null) {
            Field.notNegative("amount", amount);
        }
    }

    @Override
    public String type() {
        return EventType.RENEWAL_SETTLED.wireName();
    }

    @Override
    public DistributorId subject() {
        return distributorId;
    }
}
