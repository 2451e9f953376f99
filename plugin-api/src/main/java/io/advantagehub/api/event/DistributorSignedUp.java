package io.advantagehub.api.event;

import io.advantagehub.api.DistributorId;
import java.time.Instant;

/**
 * A distributor joined, usually in somebody's first line. A second one for the same distributor counts as {@link DistributorUpdated}.
 */
public record DistributorSignedUp(DistributorId distributorId, Instant time, DistributorProfile profile)
        implements HostEvent {

    public DistributorSignedUp {
        Field.required("distributorId", distributorId);
        time = Field.time(time);
        profile.checkSponsorOf(distributorId);
    }

    @Override
    public String type() {
        return EventType.DISTRIBUTOR_SIGNED_UP.wireName();
    }

    @Override
    public DistributorId subject() {
        return distributorId;
    }
}
