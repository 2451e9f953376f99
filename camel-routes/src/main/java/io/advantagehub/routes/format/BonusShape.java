package io.advantagehub.routes.format;

import io.advantagehub.api.event.BonusAccrued;
import io.advantagehub.api.event.EventType;
import java.util.List;

/** {@code bonus.accrued}: news of the host's own wallet. */
final class BonusShape {
    static final List<Shape<?>> ALL =
            List.of(Shape.of(EventType.BONUS_ACCRUED, BonusAccrued.class, BonusShape::read, BonusShape::write));

    private BonusShape() {}

    private static BonusAccrued read(Fields data, Envelope envelope) {
        return new BonusAccrued(
                data.requiredDistributor("distributorId"),
                envelope.time(),
                data.requiredMoney("amount", () -> StandIn.CURRENCY),
                data.requiredText("bonusType"),
                data.optionalText("reference"));
    }

    private static void write(BonusAccrued event, Written data) {
        data.money("amount", event.amount());
        data.text("bonusType", event.bonusType());
        data.text("reference", event.reference());
    }
}
