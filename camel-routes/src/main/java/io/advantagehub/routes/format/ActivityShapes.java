package io.advantagehub.routes.format;

import io.advantagehub.api.event.ActivityExpiring;
import io.advantagehub.api.event.ActivityPaid;
import io.advantagehub.api.event.EventType;
import java.time.Instant;
import java.util.List;

/** {@code activity.*}: how long somebody stays active. */
final class ActivityShapes {
    static final List<Shape<?>> ALL = List.of(
            Shape.of(
                    EventType.ACTIVITY_PAID,
                    ActivityPaid.class,
                    (data, envelope) -> new ActivityPaid(
                            data.requiredDistributor("distributorId"), envelope.time(), instant(data, "paidUntil")),
                    (event, data) -> data.text("paidUntil", event.paidUntil())),
            Shape.of(
                    EventType.ACTIVITY_EXPIRING,
                    ActivityExpiring.class,
                    (data, envelope) -> new ActivityExpiring(
                            data.requiredDistributor("distributorId"), envelope.time(), instant(data, "expiresAt")),
                    (event, data) -> data.text("expiresAt", event.expiresAt())));

    private ActivityShapes() {}

    private static Instant instant(Fields data, String name) {
        return data.required(name, Texts::instant, StandIn.TIME);
    }
}
