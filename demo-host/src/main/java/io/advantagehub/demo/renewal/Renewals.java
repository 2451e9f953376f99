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
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/** Renews plans with cashback: first what is reserved already, else what the balance can pay. */
@Service
class Renewals {
    /** What became of a form. */
    enum Outcome {
        RENEWED,
        /** Its cashback has paid an order already: the form came twice, or from two windows at once. */
        USED,
        NOTHING_TO_USE
    }

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

    private BigDecimal payable(RedeemBalance redeeming, String person, BigDecimal price) {
        DistributorId who = new DistributorId(person);
        return unused(reserved(redeeming, who))
                .map(discount -> discount.amount().min(price))
                .orElseGet(() -> decimal(redeeming.payable(who, money(price))));
    }

    /**
     * Reserves cashback and pays with it. Who dies between the two finds it reserved, and uses it the next time. What is
     * used stays reserved until the plugin has heard of the order.
     *
     * @param key what makes a form that was sent twice one wish
     */
    Outcome renew(String person, Subscription subscription, String key) {
        return hub.redeeming()
                .flatMap(redeeming -> discount(redeeming, person, subscription, key))
                .map(discount -> use(person, subscription, discount))
                .orElse(Outcome.NOTHING_TO_USE);
    }

    private Outcome use(String person, Subscription subscription, Discount discount) {
        if (orders.isUsed(discount)) {
            return Outcome.USED;
        }
        try {
            return orders.renew(person, subscription.product(), discount).isPresent()
                    ? Outcome.RENEWED
                    : Outcome.NOTHING_TO_USE;
        } catch (DataIntegrityViolationException refused) {
            if (orders.isUsed(discount)) {
                return Outcome.USED;
            }
            throw refused;
        }
    }

    private Optional<Discount> discount(RedeemBalance redeeming, String person, Subscription subscription, String key) {
        DistributorId who = new DistributorId(person);
        List<Discount> reserved = reserved(redeeming, who);
        Money price = money(subscription.product().price(subscription.plan()));
        return unused(reserved)
                .or(() -> wished(redeeming, who, price, key))
                .or(() -> reserved.stream().findFirst());
    }

    private static Optional<Discount> wished(RedeemBalance redeeming, DistributorId who, Money price, String key) {
        Money payable = redeeming.payable(who, price);
        if (!payable.isPositive()) {
            return Optional.empty();
        }
        return redeeming.redeem(new Wish(key, who, payable)) instanceof Answer.Accepted accepted && accepted.granted()
                ? Optional.of(discount(accepted.id(), payable))
                : Optional.empty();
    }

    private Optional<Discount> unused(List<Discount> reserved) {
        return reserved.stream().filter(discount -> !orders.isUsed(discount)).findFirst();
    }

    private static List<Discount> reserved(RedeemBalance redeeming, DistributorId who) {
        return redeeming.granted(who).stream()
                .map(granted -> discount(granted.id(), granted.amount()))
                .toList();
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
