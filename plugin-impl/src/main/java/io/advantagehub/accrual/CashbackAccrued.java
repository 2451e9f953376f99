package io.advantagehub.accrual;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.api.internal.InboxBatch;
import java.util.List;

/**
 * What a batch's purchases earned; shared with the batch's later handlers.
 *
 * @param credits in the order of the purchases
 */
public record CashbackAccrued(List<Credit> credits) {

    /**
     * @param sum all that this person earned from this order, every line and level; positive
     */
    public record Credit(InboxBatch.Item purchase, DistributorId beneficiary, Money sum) {}
}
