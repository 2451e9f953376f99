package io.advantagehub.demo.translation;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.LineId;
import io.advantagehub.api.Money;
import io.advantagehub.api.OrderId;
import io.advantagehub.api.PayoutId;
import io.advantagehub.api.RedemptionId;
import io.advantagehub.api.RefundId;
import io.advantagehub.api.event.BonusAccrued;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.event.PayoutFailed;
import io.advantagehub.api.event.PayoutSettled;
import io.advantagehub.api.event.PurchaseCompleted;
import io.advantagehub.api.event.PurchaseRefunded;
import io.advantagehub.api.event.RenewalSettled;
import io.advantagehub.demo.payout.Bank;
import io.advantagehub.demo.payout.PayoutEnded;
import io.advantagehub.demo.shop.DiscountUsed;
import io.advantagehub.demo.shop.OrderPaid;
import io.advantagehub.demo.shop.OrderRefunded;
import io.advantagehub.demo.shop.Product;
import io.advantagehub.demo.wallet.BonusCredited;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Orders, refunds and bonuses. An order of this shop has one line. */
final class MoneyInHubWords {
    private static final LineId LINE = new LineId("1");

    private MoneyInHubWords() {}

    static HostEvent purchase(OrderPaid event) {
        PurchaseCompleted.Line line = new PurchaseCompleted.Line(
                LINE, event.product().code(), event.plan().code(), event.quantity(), money(event.amount()));
        return new PurchaseCompleted(
                new DistributorId(event.buyer()),
                event.at(),
                new OrderId(Long.toString(event.order())),
                null,
                event.renewal(),
                List.of(line));
    }

    static HostEvent refund(OrderRefunded event) {
        return new PurchaseRefunded(
                new DistributorId(event.buyer()),
                event.at(),
                new RefundId(event.refund()),
                new OrderId(Long.toString(event.order())),
                List.of(new PurchaseRefunded.Line(LINE, money(event.amount()))));
    }

    static HostEvent discountUsed(DiscountUsed event) {
        return new RenewalSettled(
                new DistributorId(event.buyer()),
                event.at(),
                new RedemptionId(event.discount()),
                new OrderId(Long.toString(event.order())),
                money(event.amount()));
    }

    static HostEvent payoutEnded(PayoutEnded event) {
        DistributorId person = new DistributorId(event.person());
        PayoutId payout = new PayoutId(event.payout().toString());
        return event.arrived()
                ? new PayoutSettled(person, event.at(), payout, null)
                : new PayoutFailed(person, event.at(), payout, Bank.SENT_BACK);
    }

    static HostEvent bonus(BonusCredited event) {
        return new BonusAccrued(
                new DistributorId(event.person()),
                event.at(),
                money(event.amount()),
                event.bonusType(),
                Long.toString(event.entry()));
    }

    private static Money money(BigDecimal amount) {
        String exact = amount.setScale(Product.CURRENCY.getDefaultFractionDigits(), RoundingMode.UNNECESSARY)
                .toPlainString();
        return Money.parse(exact, Product.CURRENCY);
    }
}
