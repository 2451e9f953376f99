package io.advantagehub.routes.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.advantagehub.api.LineId;
import io.advantagehub.api.Money;
import io.advantagehub.api.OrderId;
import io.advantagehub.api.ReferralCode;
import io.advantagehub.api.RefundId;
import io.advantagehub.api.event.EventType;
import io.advantagehub.api.event.PurchaseCompleted;
import io.advantagehub.api.event.PurchaseRefunded;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** {@code purchase.*}: what was bought, and what was given back. */
final class PurchaseShapes {
    private static final Optional<String> BUYER = Optional.of("buyerId");

    static final List<Shape<?>> ALL = List.of(
            new Shape<>(
                    EventType.PURCHASE_COMPLETED,
                    PurchaseCompleted.class,
                    BUYER,
                    PurchaseShapes::completed,
                    PurchaseShapes::write),
            new Shape<>(
                    EventType.PURCHASE_REFUNDED,
                    PurchaseRefunded.class,
                    BUYER,
                    PurchaseShapes::refunded,
                    PurchaseShapes::write));

    private PurchaseShapes() {}

    private static PurchaseCompleted completed(Fields data, Envelope envelope) {
        return new PurchaseCompleted(
                data.requiredDistributor("buyerId"),
                envelope.time(),
                order(data),
                data.optional("referralCode", ReferralCode::new),
                Boolean.TRUE.equals(data.optionalFlag("renewal")),
                data.items("lines", (line, index) -> bought(line, index, () -> firstCurrency(data))));
    }

    private static PurchaseCompleted.Line bought(Fields line, int index, Supplier<Currency> ofTheOthers) {
        return line.part(() -> new PurchaseCompleted.Line(
                line.required("lineId", LineId::new, StandIn.line(index)),
                line.requiredText("product"),
                line.optionalText("plan"),
                line.requiredInteger("quantity", 1),
                line.requiredMoney("amount", ofTheOthers)));
    }

    private static PurchaseRefunded refunded(Fields data, Envelope envelope) {
        JsonNode lines = data.value("lines");
        if (lines != null && lines.isArray() && lines.isEmpty()) {
            data.note("lines", "must have at least 1 item, or be absent for all that is left of the order");
        }
        return new PurchaseRefunded(
                data.requiredDistributor("buyerId"),
                envelope.time(),
                data.required("refundId", RefundId::new, StandIn.REFUND),
                order(data),
                data.items("lines", PurchaseShapes::givenBack));
    }

    private static PurchaseRefunded.Line givenBack(Fields line, int index) {
        return line.part(() -> new PurchaseRefunded.Line(
                line.required("lineId", LineId::new, StandIn.line(index)),
                line.requiredMoney("amount", () -> StandIn.CURRENCY)));
    }

    private static OrderId order(Fields data) {
        return data.required("orderId", OrderId::new, StandIn.ORDER);
    }

    /** What a wrong amount's stand-in must have, since an order has one currency. */
    private static Currency firstCurrency(Fields data) {
        return data
                .items(
                        "lines",
                        (line, index) -> Optional.ofNullable(line.quietly().optionalMoney("amount")))
                .stream()
                .flatMap(Optional::stream)
                .map(Money::currency)
                .findFirst()
                .orElse(StandIn.CURRENCY);
    }

    private static void write(PurchaseCompleted event, Written data) {
        data.text("orderId", event.orderId());
        data.text("referralCode", event.referralCode());
        data.flag("renewal", event.renewal() ? true : null);
        data.list("lines", event.lines(), (line, item) -> {
            item.text("lineId", line.lineId());
            item.text("product", line.product());
            item.text("plan", line.plan());
            item.integer("quantity", line.quantity());
            item.money("amount", line.amount());
        });
    }

    private static void write(PurchaseRefunded event, Written data) {
        data.text("refundId", event.refundId());
        data.text("orderId", event.orderId());
        data.list("lines", event.lines(), (line, item) -> {
            item.text("lineId", line.lineId());
            item.money("amount", line.amount());
        });
    }
}
