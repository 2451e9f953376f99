package io.advantagehub.routes.format;

import io.advantagehub.api.PayoutId;
import io.advantagehub.api.event.EventType;
import io.advantagehub.api.event.PayoutFailed;
import io.advantagehub.api.event.PayoutSettled;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code payout.*}: what became of a payout. */
final class PayoutShapes {
    static final List<Shape<?>> ALL = List.of(
            Shape.of(
                    EventType.PAYOUT_SETTLED,
                    PayoutSettled.class,
                    (data, envelope) -> new PayoutSettled(
                            data.requiredDistributor("distributorId"),
                            envelope.time(),
                            payout(data),
                            data.optionalText("reason")),
                    (event, data) -> write(event.payoutId(), event.reason(), data)),
            Shape.of(
                    EventType.PAYOUT_FAILED,
                    PayoutFailed.class,
                    (data, envelope) -> new PayoutFailed(
                            data.requiredDistributor("distributorId"),
                            envelope.time(),
                            payout(data),
                            data.optionalText("reason")),
                    (event, data) -> write(event.payoutId(), event.reason(), data)));

    private PayoutShapes() {}

    private static PayoutId payout(Fields data) {
        return data.required("payoutId", PayoutId::new, StandIn.PAYOUT);
    }

    private static void write(PayoutId payoutId, @Nullable String reason, Written data) {
        data.text("payoutId", payoutId);
        data.text("reason", reason);
    }
}
