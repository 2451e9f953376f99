package io.advantagehub.api.event;

import io.advantagehub.api.DistributorId;
import java.time.Instant;

/**
 * A distributor's activity is paid up to {@code paidUntil}: the plugin schedules the reminders.
 */
public record ActivityPaid(DistributorId distributorId, Instant time, Instant paidUntil) implements HostEvent {

    public ActivityPaid {
        Field.required("distributorId", distributorId);
        time = Field.time(time);
        paidUntil = Field.time("paidUntil", paidUntil);
    }

    @Override
    public String type() {
        return EventType.ACTIVITY_PAID.wireName();
    }

    @Override
    public DistributorId subject() {
        return distributorId;
    }
}
