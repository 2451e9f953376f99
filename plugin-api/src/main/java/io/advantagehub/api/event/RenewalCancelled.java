package io.advantagehub.api.event;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.OrderId;
import io.advantagehub.api.RedemptionId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A renewal that a redemption was granted for did not happen.
 */
public record RenewalCancelled(
        DistributorId distributorId,
        Instant time,
        RedemptionId redemptionId,
        @Nullable OrderId orderId) implements HostEvent {

    public RenewalCancelled {
        Field.required("distributorId", distributorId);
        time = Field.time(time);
        Field.required("redemptionId", redemptionId);
    }

    @Override
    public String type() {
        return EventType.RENEWAL_CANCELLED.wireName();
    }

    @Override
    public DistributorId subject() {
        return distributorId;
    }
}
