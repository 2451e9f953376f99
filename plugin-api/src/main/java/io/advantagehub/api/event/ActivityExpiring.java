package io.advantagehub.api.event;

import io.advantagehub.api.DistributorId;
import java.time.Instant;

/**
 * A distributor's paid activity is about to end at {@code expiresAt}: one message.
 */
public record ActivityExpiring(DistributorId distributorId, Instant time, Instant expiresAt) implements HostEvent {

    public ActivityExpiring {
        Field.required("distributorId", distributorId);
        time = Field.time(time);
        expiresAt = Field.time("expiresAt", expiresAt);
    }

    @Override
    public String type() {
        return EventType.ACTIVITY_EXPIRING.wireName();
    }

    @Override
    public DistributorId subject() {
        return distributorId;
    }
}
