package io.advantagehub.routes.format;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.LineId;
import io.advantagehub.api.Money;
import io.advantagehub.api.OrderId;
import io.advantagehub.api.PayoutId;
import io.advantagehub.api.RedemptionId;
import io.advantagehub.api.RefundId;
import java.time.Instant;
import java.util.Currency;

/** What stands where something required is missing or wrong, so that the rest can be looked at; it never leaves this package. */
final class StandIn {
    static final DistributorId DISTRIBUTOR = new DistributorId("~");
    static final OrderId ORDER = new OrderId("~");
    static final RefundId REFUND = new RefundId("~");
    static final RedemptionId REDEMPTION = new RedemptionId("~");
    static final PayoutId PAYOUT = new PayoutId("~");
    static final Instant TIME = Instant.EPOCH;
    static final Currency CURRENCY = Money.currency("BRL");

    private StandIn() {}

    /** Each line another one, since an order has each only once. */
    static LineId line(int index) {
        return new LineId("~" + index);
    }
}
