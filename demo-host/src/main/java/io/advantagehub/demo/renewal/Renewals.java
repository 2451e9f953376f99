package io.advantagehub.demo.renewal;

import io.advantagehub.api.Confirmation;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.api.RedemptionId;
import io.advantagehub.api.usecase.RedeemBalance;
import io.advantagehub.api.usecase.RedeemBalance.Answer;
import io.advantagehub.api.usecase.RedeemBalance.Wish;
import io.advantagehub.demo.hub.Hub;
import io.advantagehub.demo.page.Amounts;
import io.advantagehub.demo.shop.Discount;
import io.advantagehub.demo.shop.Orders;
import io.advantagehub.demo.shop.Product;
import io.advantagehub.demo.shop.Subscription;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/** Renews plans with cashback: first what is reserved already, else what the balance can pay. */
@Service
class Renewals {
    /** What became of a form. */
    sealed interface Outcome {

        record Renewed() implements Outcome {}

        /** Its cashback has paid an order already: the form came twice, or from two windows at once. */
        record Used() implements Outcome {}

        record NothingToUse() implements Outcome {}

        /** So much is reserved, and waits for a code. */
        record Waiting(Confirmation confirmation, BigDecimal amount) implements Outcome {}

        /** @param word the plugin's */
        record Refused(String word) implements Outcome {}
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
                .orElseGet(() -> Amounts.decimal(redeeming.payable(who, Amounts.money(price))));
    }

    /**
     * Reserves cashback and pays with it. Who dies between the two finds it reserved, and uses it the next time. What is
     * used stays reserved until the plugin has heard of the order.
     *
     * @param key what makes a form that was sent twice one wish
     */
    Outcome renew(String person, Subscription subscription, String key) {
        return hub.redeeming()
                .map(redeeming -> renew(redeeming, person, subscription, key))
                .orElse(new Outcome.NothingToUse());
    }

    /** Pays with a redemption that was confirmed; without effect where it has paid already. */
    void renewConfirmed(String person, Product product, UUID redemption) {
        hub.redeeming().stream()
                .flatMap(redeeming -> reserved(redeeming, new DistributorId(person)).stream())
                .filter(discount -> discount.id().equals(redemption.toString()))
                .forEach(discount -> use(person, product, discount));
    }

    private Outcome renew(RedeemBalance redeeming, String person, Subscription subscription, String key) {
        DistributorId who = new DistributorId(person);
        List<Discount> reserved = reserved(redeeming, who);
        Optional<Discount> unused = unused(reserved);
        if (unused.isPresent()) {
            return use(person, subscription.product(), unused.get());
        }
        Outcome wished = wished(redeeming, person, subscription, key);
        return reserved.isEmpty() || wished instanceof Outcome.Renewed || wished instanceof Outcome.Waiting
                ? wished
                : new Outcome.Used();
    }

    private Outcome wished(RedeemBalance redeeming, String person, Subscription subscription, String key) {
        DistributorId who = new DistributorId(person);
        Money payable =
                redeeming.payable(who, Amounts.money(subscription.product().price(subscription.plan())));
        if (!payable.isPositive()) {
            return new Outcome.NothingToUse();
        }
        Answer answer = redeeming.redeem(new Wish(key, who, payable));
        if (answer instanceof Answer.Accepted accepted) {
            return accepted.confirmation() == null
                    ? use(person, subscription.product(), discount(accepted.id(), payable))
                    : new Outcome.Waiting(accepted.confirmation(), Amounts.decimal(payable));
        }
        return new Outcome.Refused(((Answer.Refused) answer).word());
    }

    private Outcome use(String person, Product product, Discount discount) {
        if (orders.isUsed(discount)) {
            return new Outcome.Used();
        }
        try {
            return orders.renew(person, product, discount).isPresent()
                    ? new Outcome.Renewed()
                    : new Outcome.NothingToUse();
        } catch (DataIntegrityViolationException refused) {
            if (orders.isUsed(discount)) {
                return new Outcome.Used();
            }
            throw refused;
        }
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
        return new Discount(id.value(), Amounts.decimal(amount));
    }
}
