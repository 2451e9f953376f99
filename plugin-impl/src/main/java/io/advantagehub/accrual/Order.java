package io.advantagehub.accrual;

import io.advantagehub.accrual.CashbackAccrued.Sold;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.event.PurchaseCompleted;
import io.advantagehub.api.internal.InboxBatch.Item;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
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
    private final boolean isRenewal;
    private final boolean isNew;
    private @Nullable DistributorId referrer;
    private @Nullable DistributorId sponsor;
    private final Map<String, OrderLine> lines = new TreeMap<>();

    private Order(OrderKey key, Item item, PurchaseCompleted purchase) {
        this.key = key;
        buyer = purchase.buyerId();
        purchasedAt = purchase.time();
        eventNo = item.number();
        isRenewal = purchase.renewal();
        isNew = true;
    }

    private Order(OrderMapper.OrderRow row) {
        key = new OrderKey(row.sourceNo(), row.orderId());
        buyer = new DistributorId(row.buyerId());
        purchasedAt = row.purchasedAt();
        eventNo = row.eventNo();
        isRenewal = row.renewal();
        isNew = false;
        referrer = row.referrerId() == null ? null : new DistributorId(row.referrerId());
    }

    static Order taken(OrderKey key, Item item, PurchaseCompleted purchase) {
        Order order = new Order(key, item, purchase);
        purchase.lines()
                .forEach(line -> order.add(new OrderLine(
                        line.lineId().value(),
                        new OrderLine.Item(line.product(), line.plan(), line.quantity()),
                        line.amount().minor(),
                        0)));
        return order;
    }

    static Order loaded(OrderMapper.OrderRow row) {
        return new Order(row);
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

    /** As others are told of it. */
    Sold sold() {
        return new Sold(key.sourceNo(), key.orderId(), eventNo, buyer, purchasedAt);
    }

    boolean isRenewal() {
        return isRenewal;
    }

    /** Who owned the code that the order came by: level 1 where the buyer had no sponsor. */
    @Nullable
    DistributorId referrer() {
        return referrer;
    }

    void cameBy(DistributorId owner) {
        referrer = owner;
    }

    /** Level 1, where there is one; of an order that was loaded, where it earned something. */
    @Nullable
    DistributorId sponsor() {
        return sponsor != null
                ? sponsor
                : accruals()
                        .filter(accrual -> accrual.level() == 1)
                        .map(Accrual::beneficiary)
                        .findFirst()
                        .orElse(null);
    }

    void sponsoredBy(DistributorId levelOne) {
        sponsor = levelOne;
    }

    /** What one person earned from it, in the order of lines and levels. */
    List<Accrual> accrualsOf(DistributorId beneficiary) {
        return accruals()
                .filter(accrual -> accrual.beneficiary().equals(beneficiary))
                .toList();
    }

    private Stream<Accrual> accruals() {
        return lines.values().stream().flatMap(line -> line.accruals().stream());
    }

    boolean isNew() {
        return isNew;
    }

    Collection<OrderLine> lines() {
        return lines.values();
    }

    /** Of all lines, so far. */
    long refunded() {
        return lines.values().stream().mapToLong(OrderLine::refunded).sum();
    }

    /** Where what was accrued from it counts under monthly caps. */
    Stream<MonthKey> months() {
        return accruals()
                .flatMap(accrual -> MonthKey.of(purchasedAt, accrual.beneficiary(), accrual.counted()).stream());
    }

    @Nullable
    OrderLine line(String lineId) {
        return lines.get(lineId);
    }
}
