package io.advantagehub.accrual;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.api.internal.InboxBatch;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a batch's purchases earned, and what its refunds took back; shared with the batch's later handlers.
 *
 * @param credits in the order of the purchases
 * @param takenBack in the order of the refunds
 */
public record CashbackAccrued(List<Credit> credits, List<TakenBack> takenBack) {

    /** Without refunds. */
    public CashbackAccrued(List<Credit> credits) {
        this(credits, List.of());
    }

    /**
     * @param sum all that this person earned from this order, every line and level; positive
     */
    public record Credit(InboxBatch.Item purchase, DistributorId beneficiary, Money sum) {}

    /**
     * @param at when it was taken back, never before the purchase
     * @param sum all that was taken back from this person by this refund, debts included; positive
     */
    public record TakenBack(Sold sold, Instant at, DistributorId beneficiary, Money sum) {}

    /**
     * A purchase of this batch or of an earlier one.
     *
     * @param number of its event
     */
    public record Sold(int sourceNo, String orderId, UUID number, DistributorId buyer, Instant at) {}
}
