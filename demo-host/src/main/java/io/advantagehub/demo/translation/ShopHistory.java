package io.advantagehub.demo.translation;

import io.advantagehub.api.spi.HostEventTranslator;
import io.advantagehub.api.spi.HostEventTranslator.Named;
import io.advantagehub.api.spi.HostHistory;
import io.advantagehub.demo.shop.DiscountUsed;
import io.advantagehub.demo.shop.Order;
import io.advantagehub.demo.shop.OrderPaid;
import io.advantagehub.demo.shop.Orders;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the shop can tell again from its own rows: the orders, and what of them cashback paid. In the same words as when they
 * happened, so that what the plugin knows already is a duplicate.
 */
@Component
class ShopHistory implements HostHistory {
    private final Orders orders;
    private final HostEventTranslator<OrderPaid> paid;
    private final HostEventTranslator<DiscountUsed> discounted;

    ShopHistory(Orders orders, HostEventTranslator<OrderPaid> paid, HostEventTranslator<DiscountUsed> discounted) {
        this.orders = orders;
        this.paid = paid;
        this.discounted = discounted;
    }

    @Override
    public Page since(Instant from, @Nullable String cursor) {
        List<Order> some = orders.paidSince(from, cursor == null ? 0 : Long.parseLong(cursor));
        List<Named> told = new ArrayList<>();
        some.forEach(order -> {
            told.addAll(paid.translate(order.paid()));
            Stream.ofNullable(order.discountUsed()).map(discounted::translate).forEach(told::addAll);
        });
        return new Page(
                told,
                some.isEmpty() ? null : Long.toString(some.get(some.size() - 1).id()));
    }
}
