package io.advantagehub.demo.shop;

import io.advantagehub.demo.clock.ShopClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The shop's orders. */
@Service
@Transactional
public class Orders {
    private final OrderRepository orders;
    private final Subscriptions subscriptions;
    private final ShopClock clock;
    private final ApplicationEventPublisher events;

    Orders(OrderRepository orders, Subscriptions subscriptions, ShopClock clock, ApplicationEventPublisher events) {
        this.orders = orders;
        this.subscriptions = subscriptions;
        this.clock = clock;
        this.events = events;
    }

    public Order buy(Purchase purchase) {
        return pay(purchase, false, null);
    }

    /** Pays the plan that the person has for another 30 days; empty where there is none. */
    public Optional<Order> renew(String person, Product product) {
        return renew(person, product, null);
    }

    /** The same for less, where there is a discount; the database refuses one that has paid another order. */
    public Optional<Order> renew(String person, Product product, @Nullable Discount discount) {
        return subscriptions
                .find(person, product)
                .map(subscription -> pay(new Purchase(person, product, subscription.plan(), 1), true, discount));
    }

    /** @param amount a positive part of the order; all that is left where absent */
    public Refunding refund(long id, @Nullable BigDecimal amount) {
        return orders.findById(id)
                .map(order -> refund(order, amount == null ? order.left() : amount))
                .orElseGet(Refunding.UnknownOrder::new);
    }

    private Refunding refund(Order order, BigDecimal amount) {
        if (order.left().signum() == 0 || amount.compareTo(order.left()) > 0) {
            return new Refunding.TooMuch(order.left());
        }
        String refund = order.id() + "-" + order.refund(amount);
        OrderRefunded refunded = new OrderRefunded(refund, order.id(), order.buyerId(), clock.now(), amount);
        events.publishEvent(refunded);
        return new Refunding.Done(refunded);
    }

    @Transactional(readOnly = true)
    public Optional<Order> find(long id) {
        return orders.findById(id);
    }

    @Transactional(readOnly = true)
    public boolean isUsed(Discount discount) {
        return orders.existsByDiscountId(discount.id());
    }

    /** The newest 20. */
    @Transactional(readOnly = true)
    public List<Order> of(String buyer) {
        return orders.findTop20ByBuyerIdOrderByIdDesc(buyer);
    }

    /** The newest 50. */
    @Transactional(readOnly = true)
    public List<Order> newest() {
        return orders.findTop50ByOrderByIdDesc();
    }

    /** Some hundred orders after one, of those paid since then. */
    @Transactional(readOnly = true)
    public List<Order> paidSince(Instant from, long after) {
        return orders.findTop200ByPaidAtGreaterThanEqualAndIdGreaterThanOrderById(from, after);
    }

    private Order pay(Purchase purchase, boolean renewal, @Nullable Discount discount) {
        Order order = new Order(purchase, renewal, clock.now());
        if (discount != null) {
            order.discount(discount);
        }
        orders.save(order);
        subscriptions.pay(purchase, order.paidAt());
        events.publishEvent(order.paid());
        DiscountUsed used = order.discountUsed();
        if (used != null) {
            events.publishEvent(used);
        }
        return order;
    }
}
