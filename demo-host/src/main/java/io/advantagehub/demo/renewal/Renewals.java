package io.advantagehub.demo.renewal;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.api.RedemptionId;
import io.advantagehub.api.usecase.RedeemBalance;
import io.advantagehub.api.usecase.RedeemBalance.Answer;
import io.advantagehub.api.usecase.RedeemBalance.Wish;
import io.advantagehub.demo.hub.Hub;
import io.advantagehub.demo.shop.Discount;
import io.advantagehub.demo.shop.Orders;
import io.advantagehub.demo.shop.Product;
import io.advantagehub.demo.shop.Subscription;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Renews plans with cashback: first what is reserved already, else what the balance can pay. */
@Service
class Renewals {
    private final Hub hub;
    private final Orders orders;

    Renewals(Hub hub, Orders orders) {
        this.hub = hub;
        this.orders = orders;
    }

    /** How much of the next term cashback can pay; zero where nothing. */
    BigDecimal payable(String person, Subscription subscription) {
        BigDecimal price = subscription.product().price(subscription.plan());
        return hub.redeeming()
                .map(redeeming -> payable(redeeming, person, price))
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal payable(RedeemBalance redeeming, String person, BigDecimal price) {
        DistributorId who = new DistributorId(person);
        return reserved(redeeming, who)
                .map(discount -> discount.amount().min(price))
                .orElseGet(() -> decimal(redeeming.payable(who, money(price))));
    }

    /**
     * Reserves cashback and pays with it. Who dies between the two finds it reserved, and uses it the next time.
     *
     * @param key what makes a form that was sent twice one wish
     */
    boolean renew(String person, Subscription subscription, String key) {
        return hub.redeeming()
                .flatMap(redeeming -> discount(redeeming, person, subscription, key))
                .flatMap(discount -> orders.renew(person, subscription.product(), discount))
                .isPresent();
    }

    private Optional<Discount> discount(RedeemBalance redeeming, String person, Subscription subscription, String key) {
        DistributorId who = new DistributorId(person);
        Optional<Discount> reserved = reserved(redeeming, who);
        if (reserved.isPresent()) {
            return reserved;
        }
        Money payable = redeeming.payable(who, money(subscription.product().price(subscription.plan())));
        if (!payable.isPositive()) {
            return Optional.empty();
        }
        return redeeming.redeem(new Wish(key, who, payable)) instanceof Answer.Accepted accepted && accepted.granted()
                ? Optional.of(discount(accepted.id(), payable))
                : Optional.empty();
    }

    private static Optional<Discount> reserved(RedeemBalance redeeming, DistributorId who) {
        return redeeming.granted(who).stream().findFirst().map(granted -> discount(granted.id(), granted.amount()));
    }

    private static Discount discount(RedemptionId id, Money amount) {
        return new Discount(id.value(), decimal(amount));
    }

    private static BigDecimal decimal(Money amount) {
        return new BigDecimal(amount.toDecimalString());
    }

    private static Money money(BigDecimal amount) {
        return Money.parse(amount.toPlainString(), Product.CURRENCY);
    }
}
