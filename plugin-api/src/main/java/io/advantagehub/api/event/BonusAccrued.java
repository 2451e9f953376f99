package io.advantagehub.api.event;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The host accrued a bonus: the host's money in the host's wallet. The plugin tells the distributor and nothing else.
 */
public record BonusAccrued(
        DistributorId distributorId,
        Instant time,
        Money amount,
        String bonusType,
        @Nullable String reference) implements HostEvent {

    public BonusAccrued {
        Field.required("distributorId", distributorId);
        time = Field.time(time);
        Field.notNegative("amount", amount);
        Field.requiredText("bonusType", bonusType, Field.SHORT);
        Field.length("reference", reference, Field.SHORT);
    }

    @Override
    public String type() {
        return EventType.BONUS_ACCRUED.wireName();
    }

    @Override
    public DistributorId subject() {
        return distributorId;
    }
}
