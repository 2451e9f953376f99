package io.advantagehub.accrual;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.event.PurchaseCompleted;
import io.advantagehub.api.internal.InboxBatch.Item;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order with its lines, in the order of their ids, and what was accrued from them; in memory, of one batch. The
 * order is the same whether it was loaded or has just come: what a refund takes back must not depend on it.
 */
final class Order {
    private final OrderKey key;
    private final DistributorId buyer;
    private final Instant purchasedAt;
    private final UUID eventNo;
    private final boolean isNew;
    private final Map<String, OrderLine> lines = new TreeMap<>();

    private Order(OrderKey key, DistributorId buyer, Instant purchasedAt, UUID eventNo, boolean isNew) {
        this.key = key;
        this.buyer = buyer;
        this.purchasedAt = purchasedAt;
        this.eventNo = eventNo;
        this.isNew = isNew;
    }

    static Order taken(OrderKey key, Item item, PurchaseCompleted purchase) {
        Order order = new Order(key, purchase.buyerId(), purchase.time(), item.number(), true);
        purchase.lines()
                .forEach(line -> order.add(
                        new OrderLine(line.lineId().value(), line.amount().minor(), 0)));
        return order;
    }

    static Order loaded(OrderMapper.OrderRow row) {
        return new Order(
                new OrderKey(row.sourceNo(), row.orderId()),
                new DistributorId(row.buyerId()),
                row.purchasedAt(),
                row.eventNo(),
                false);
    }

    void add(OrderLine line) {
        lines.put(line.id(), line);
    }

    OrderKey key() {
        return key;
    }

    DistributorId buyer() {
        return buyer;
    }

    Instant purchasedAt() {
        return purchasedAt;
    }

    UUID eventNo() {
        return eventNo;
    }

    boolean isNew() {
        return isNew;
    }

    Collection<OrderLine> lines() {
        return lines.values();
    }

    @Nullable
    OrderLine line(String lineId) {
        return lines.get(lineId);
    }
}
