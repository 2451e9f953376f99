package io.advantagehub.api.event;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.PayoutId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A payout did not arrive: its amount is restored.
 */
public record PayoutFailed(
        DistributorId distributorId,
        Instant time,
        PayoutId payoutId,
        @Nullable String reason) implements HostEvent {

    public PayoutFailed {
        Field.required("distributorId", distributorId);
        time = Field.time(time);
        Field.required("payoutId", payoutId);
        Field.length("reason", reason, Field.LONG);
    }

    @Override
    public String type() {
        return EventType.PAYOUT_FAILED.wireName();
    }

    @Override
    public DistributorId subject() {
        return distributorId;
    }
}
