package io.advantagehub.routes.format;

import io.advantagehub.api.OrderId;
import io.advantagehub.api.RedemptionId;
import io.advantagehub.api.event.EventType;
import io.advantagehub.api.event.RenewalCancelled;
import io.advantagehub.api.event.RenewalSettled;
import java.util.List;

/** {@code renewal.*}: what became of a renewal that a redemption was granted for. */
final class RenewalShapes {
    static final List<Shape<?>> ALL = List.of(
            Shape.of(EventType.RENEWAL_SETTLED, RenewalSettled.class, RenewalShapes::settled, RenewalShapes::write),
            Shape.of(
                    EventType.RENEWAL_CANCELLED,
                    RenewalCancelled.class,
                    RenewalShapes::cancelled,
                    RenewalShapes::write));

    private RenewalShapes() {}

    private static RenewalSettled settled(Fields data, Envelope envelope) {
        return new RenewalSettled(
                data.requiredDistributor("distributorId"),
                envelope.time(),
                redemption(data),
                data.optional("orderId", OrderId::new),
                data.optionalMoney("amount"));
    }

    private static RenewalCancelled cancelled(Fields data, Envelope envelope) {
        return new RenewalCancelled(
                data.requiredDistributor("distributorId"),
                envelope.time(),
                redemption(data),
                data.optional("orderId", OrderId::new));
    }

    private static RedemptionId redemption(Fields data) {
        return data.required("redemptionId", RedemptionId::new, StandIn.REDEMPTION);
    }

    private static void write(RenewalSettled event, Written data) {
        data.text("redemptionId", event.redemptionId());
        data.text("orderId", event.orderId());
        data.money("amount", event.amount());
    }

    private static void write(RenewalCancelled event, Written data) {
        data.text("redemptionId", event.redemptionId());
        data.text("orderId", event.orderId());
    }
}
