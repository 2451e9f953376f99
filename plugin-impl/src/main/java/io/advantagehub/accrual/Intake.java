package io.advantagehub.accrual;

import io.advantagehub.accrual.OrderMapper.RefundRow;
import io.advantagehub.api.Instants;
import io.advantagehub.api.event.PurchaseCompleted;
import io.advantagehub.api.event.PurchaseRefunded;
import io.advantagehub.api.internal.InboxBatch;
import io.advantagehub.api.internal.InboxBatch.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Goes through a batch in order and says what of it counts: an order and a refund are taken once, a refund of an order
 * not yet known waits for it, an unknown line is rejected. A refund that waits has its id, one that is rejected gives it
 * back: whether it had to wait before makes no difference to those after it.
 */
final class Intake {
    private final InboxBatch batch;
    private final Map<OrderKey, Order> orders;
    private final Map<OrderKey, UUID> refundsTaken;
    private final Map<String, List<Item>> deferredBefore;
    private final Map<OrderKey, List<Item>> deferredHere = new LinkedHashMap<>();
    private final List<Step> steps = new ArrayList<>();
    private final Map<OrderKey, RefundRow> refunds = new LinkedHashMap<>();
    private final Set<OrderKey> released = new HashSet<>();

    /**
     * @param orders those that the batch names and that are known; grows
     * @param refundsTaken by which event refunds were taken, by source and refund id; grows
     * @param deferredBefore what earlier batches left waiting for this batch's orders
     */
    Intake(
            InboxBatch batch,
            Map<OrderKey, Order> orders,
            Map<OrderKey, UUID> refundsTaken,
            Map<String, List<Item>> deferredBefore) {
        this.batch = batch;
        this.orders = orders;
        this.refundsTaken = refundsTaken;
        this.deferredBefore = deferredBefore;
    }

    /** What counts, in order. */
    List<Step> steps() {
        for (Item item : List.copyOf(batch.items())) {
            if (item.event() instanceof PurchaseCompleted purchase) {
                purchase(item, purchase);
            } else if (item.event() instanceof PurchaseRefunded refund) {
                refund(item, refund);
            }
        }
        deferredHere.forEach((order, items) -> items.forEach(item -> batch.defer(item, order.waitsFor())));
        return steps;
    }

    /** The refunds that were taken here, also those that wait. */
    Collection<RefundRow> refunds() {
        return refunds.values();
    }

    /** The refunds that were taken before, waited, and were rejected here: their ids are free. */
    Set<OrderKey> released() {
        return released;
    }

    private void purchase(Item item, PurchaseCompleted purchase) {
        OrderKey key = OrderKey.of(item.sourceNo(), purchase.orderId());
        if (orders.containsKey(key)) {
            batch.reject(item, "order-exists", "order " + key.orderId() + " was taken before");
            return;
        }
        Order order = Order.taken(key, item, purchase);
        orders.put(key, order);
        steps.add(new Step.Purchase(item, order, purchase));
        List<Item> waiting = new ArrayList<>(deferredBefore.getOrDefault(key.waitsFor(), List.of()));
        List<Item> waitingHere = deferredHere.remove(key);
        if (waitingHere != null) {
            waiting.addAll(waitingHere);
        }
        waiting.forEach(refund -> applyWaiting(refund, (PurchaseRefunded) refund.event(), order, item));
    }

    private void refund(Item item, PurchaseRefunded refund) {
        OrderKey id = id(item, refund);
        UUID taker = refundsTaken.get(id);
        if (taker != null && !taker.equals(item.number())) {
            batch.reject(item, "refund-exists", "refund " + id.orderId() + " was taken before");
            return;
        }
        OrderKey key = OrderKey.of(item.sourceNo(), refund.orderId());
        Order order = orders.get(key);
        if (order == null) {
            take(id, item, refund);
            deferredHere.computeIfAbsent(key, none -> new ArrayList<>()).add(item);
        } else if (apply(item, refund, order, item)) {
            take(id, item, refund);
        } else if (taker != null) {
            giveBack(id);
        }
    }

    private void applyWaiting(Item item, PurchaseRefunded refund, Order order, Item place) {
        if (!apply(item, refund, order, place)) {
            giveBack(id(item, refund));
        }
    }

    private void giveBack(OrderKey id) {
        refundsTaken.remove(id);
        if (refunds.remove(id) == null) {
            released.add(id);
        }
    }

    /** @param place the refund itself, or the order that it waited for */
    private boolean apply(Item item, PurchaseRefunded refund, Order order, Item place) {
        for (PurchaseRefunded.Line line : refund.lines()) {
            if (order.line(line.lineId().value()) == null) {
                String detail = "order " + order.key().orderId() + " has no line " + line.lineId();
                batch.reject(item, "unknown-line", detail);
                return false;
            }
        }
        Instant asOf = Instants.later(item.asOf(), place.asOf());
        steps.add(new Step.Refund(item, order, refund, place.number(), asOf));
        return true;
    }

    private void take(OrderKey id, Item item, PurchaseRefunded refund) {
        // One that waited, and is looked at again, was taken when it came.
        if (refundsTaken.put(id, item.number()) == null) {
            RefundRow row = new RefundRow(
                    item.sourceNo(), id.orderId(), refund.orderId().value(), item.number());
            refunds.put(id, row);
        }
    }

    private static OrderKey id(Item item, PurchaseRefunded refund) {
        return new OrderKey(item.sourceNo(), refund.refundId().value());
    }
}
