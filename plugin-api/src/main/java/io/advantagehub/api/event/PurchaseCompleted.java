package io.advantagehub.api.event;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.LineId;
import io.advantagehub.api.Money;
import io.advantagehub.api.OrderId;
import io.advantagehub.api.ReferralCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A distributor's order was paid: what the buyer and the sponsors above earn cashback from.
 *
 * @param orderId taken once for each event source
 * @param buyerId need not be known yet
 * @param referralCode decides level 1 where the buyer has no sponsor
 * @param renewal whether the order renews a plan
 * @param lines 1 to 500, all of one currency, each {@code lineId} once, their sum an amount itself
 */
public record PurchaseCompleted(
        DistributorId buyerId,
        Instant time,
        OrderId orderId,
        @Nullable ReferralCode referralCode,
        boolean renewal,
        List<Line> lines)
        implements HostEvent {
    private static final int MAX_LINES = 500;

    public PurchaseCompleted {
        Field.required("buyerId", buyerId);
        time = Field.time(time);
        Field.required("orderId", orderId);
        lines = List.copyOf(lines);
        if (lines.isEmpty() || lines.size() > MAX_LINES) {
            throw new InvalidField("lines", "must have 1 to " + MAX_LINES + " items");
        }
        Field.unique("lines", lines, Line::lineId, "lineId");
        Money sum = lines.get(0).amount();
        for (int i = 1; i < lines.size(); i++) {
            sum = plus(sum, lines.get(i).amount(), "lines[" + i + "].amount");
        }
    }

    private static Money plus(Money sum, Money amount, String field) {
        if (!amount.currency().equals(sum.currency())) {
            throw new InvalidField(field + ".currency", "must be the same in all lines");
        }
        try {
            return sum.plus(amount);
        } catch (ArithmeticException tooMuch) {
            throw new InvalidField(field + ".value", "must not make the lines' sum larger than an amount can be");
        }
    }

    @Override
    public String type() {
        return EventType.PURCHASE_COMPLETED.wireName();
    }

    @Override
    public DistributorId subject() {
        return buyerId;
    }

    /**
     * One line of an order.
     *
     * @param product 1 to 100 characters
     * @param plan 1 to 100 characters
     * @param quantity at least 1
     * @param amount what was paid for the line, all of its quantity; not negative
     */
    public record Line(
            LineId lineId, String product, @Nullable String plan, int quantity, Money amount) {
        public Line {
            Field.required("lineId", lineId);
            Field.requiredText("product", product, Field.SHORT);
            Field.length("plan", plan, Field.SHORT);
            if (quantity < 1) {
                throw new InvalidField("quantity", "must be at least 1");
            }
            Field.notNegative("amount", amount);
        }
    }
}
