package io.advantagehub.api.event;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.LineId;
import io.advantagehub.api.Money;
import io.advantagehub.api.OrderId;
import io.advantagehub.api.RefundId;
import java.time.Instant;
import java.util.List;

/**
 * Something of an order was paid back: what had been earned from it is taken back in proportion.
 *
 * @param refundId taken once for each event source
 * @param orderId whose refund; of an order not yet known it waits for the order
 * @param lines which lines and how much of each; empty = all that is left of the order
 */
public record PurchaseRefunded(
        DistributorId buyerId, Instant time, RefundId refundId, OrderId orderId, List<Line> lines)
        implements HostEvent {
    private static final int MAX_LINES = 500;

    public PurchaseRefunded {
        Field.required("buyerId", buyerId);
        time = Field.time(time);
        Field.required("refundId", refundId);
        Field.required("orderId", orderId);
        lines = List.copyOf(lines);
        if (lines.size() > MAX_LINES) {
            throw new InvalidField("lines", "must have at most " + MAX_LINES + " items");
        }
        Field.unique("lines", lines, Line::lineId, "lineId");
    }

    /** Whether all that is left of the order is refunded. */
    public boolean isWhole() {
        return lines.isEmpty();
    }

    @Override
    public String type() {
        return EventType.PURCHASE_REFUNDED.wireName();
    }

    @Override
    public DistributorId subject() {
        return buyerId;
    }

    /**
     * How much of a line was paid back.
     *
     * @param amount not negative; what exceeds the line is cut and reported
     */
    public record Line(LineId lineId, Money amount) {
        public Line {
            Field.required("lineId", lineId);
            Field.notNegative("amount", amount);
        }
    }
}
