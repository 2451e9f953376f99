package io.advantagehub.api.event;

import io.advantagehub.api.DistributorId;
import java.time.Instant;

/**
 * Something the host knows of a distributor changed: what is absent did not. A sponsor told here moves purchases from
 * {@code time} on; of an unknown distributor it is the registration.
 */
public record DistributorUpdated(DistributorId distributorId, Instant time, DistributorProfile profile)
        implements HostEvent {

    public DistributorUpdated {
        Field.required("distributorId", distributorId);
        time = Field.time(time);
        profile.checkSponsorOf(distributorId);
    }

    @Override
    public String type() {
        return EventType.DISTRIBUTOR_UPDATED.wireName();
    }

    @Override
    public DistributorId subject() {
        return distributorId;
    }
}
