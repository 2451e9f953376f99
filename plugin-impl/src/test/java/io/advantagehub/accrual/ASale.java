package io.advantagehub.accrual;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.LineId;
import io.advantagehub.api.Money;
import io.advantagehub.api.OrderId;
import io.advantagehub.api.ReferralCode;
import io.advantagehub.api.event.PurchaseCompleted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** A purchase: {@code aSale("o1").by("carla").of("pipeline", "basic", "100.00")}. */
final class ASale {
    static final Currency BRL = Currency.getInstance("BRL");

    private final OrderId order;
    private final List<PurchaseCompleted.Line> lines = new ArrayList<>();
    private DistributorId buyer = new DistributorId("carla");
    private Instant at = Instant.parse("2026-01-10T12:00:00Z");
    private ReferralCode code;
    private boolean renewal;

    private ASale(String order) {
        this.order = new OrderId(order);
    }

    static ASale aSale(String order) {
        return new ASale(order);
    }

    ASale by(String who) {
        buyer = new DistributorId(who);
        return this;
    }

    ASale at(String instant) {
        at = Instant.parse(instant);
        return this;
    }

    ASale renewing() {
        renewal = true;
        return this;
    }

    ASale of(String product, String plan, String amount) {
        LineId line = new LineId(String.valueOf(lines.size() + 1));
        lines.add(new PurchaseCompleted.Line(line, product, plan, 1, Money.parse(amount, BRL)));
        return this;
    }

    ASale of(String amount) {
        return of("instance", "basic", amount);
    }

    PurchaseCompleted done() {
        return new PurchaseCompleted(buyer, at, order, code, renewal, lines);
    }
}
