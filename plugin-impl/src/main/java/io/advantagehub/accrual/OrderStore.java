package io.advantagehub.accrual;

import io.advantagehub.accrual.OrderMapper.AccrualRow;
import io.advantagehub.accrual.OrderMapper.LineRow;
import io.advantagehub.accrual.OrderMapper.RefundRow;
import io.advantagehub.accrual.OrderMapper.Wanted;
import io.advantagehub.api.event.PurchaseRefunded;
import io.advantagehub.api.internal.Awaited;
import io.advantagehub.api.internal.InboxBatch.Item;
import io.advantagehub.api.internal.ProgrammeTerms;
import io.advantagehub.database.NewRows;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/** Orders from and to their tables, a whole batch at a time. */
class OrderStore implements Awaited {
    private final OrderMapper mapper;
    private final ProgrammeTerms terms;

    OrderStore(OrderMapper mapper, ProgrammeTerms terms) {
        this.mapper = mapper;
        this.terms = terms;
    }

    /** Those of the orders that are known; with lines and accruals where they are about to be refunded. */
    Map<OrderKey, Order> load(Set<OrderKey> orders, Set<OrderKey> refunded) {
        Map<OrderKey, Order> known = new HashMap<>();
        if (orders.isEmpty()) {
            return known;
        }
        mapper.findOrders(wanted(orders)).forEach(row -> {
            Order order = Order.loaded(row);
            known.put(order.key(), order);
        });
        Set<OrderKey> whole = refunded.stream().filter(known::containsKey).collect(Collectors.toSet());
        if (!whole.isEmpty()) {
            mapper.findLines(wanted(whole)).forEach(row -> addLine(known, row));
            mapper.findAccruals(wanted(whole)).forEach(row -> addAccrual(known, row));
        }
        return known;
    }

    @Override
    public Set<String> here(Set<String> keys) {
        Set<OrderKey> orders =
                keys.stream().flatMap(key -> OrderKey.awaited(key).stream()).collect(Collectors.toSet());
        return load(orders, Set.of()).keySet().stream().map(OrderKey::waitsFor).collect(Collectors.toSet());
    }

    /** The host may send the refund again, as it should have been, under the same id. */
    @Override
    public void discarded(Item item) {
        if (item.event() instanceof PurchaseRefunded refund) {
            OrderKey id = new OrderKey(item.sourceNo(), refund.refundId().value());
            if (item.number().equals(takenRefunds(Set.of(id)).get(id))) {
                release(Set.of(id));
            }
        }
    }

    /** By which event those of the refunds were taken that were taken before. */
    Map<OrderKey, UUID> takenRefunds(Set<OrderKey> refunds) {
        Map<OrderKey, UUID> taken = new HashMap<>();
        if (!refunds.isEmpty()) {
            mapper.findRefunds(wanted(refunds))
                    .forEach(row -> taken.put(new OrderKey(row.sourceNo(), row.refundId()), row.eventNo()));
        }
        return taken;
    }

    /** These refunds were taken and are not any more. */
    void release(Set<OrderKey> refunds) {
        if (!refunds.isEmpty()) {
            mapper.deleteRefunds(wanted(refunds));
        }
    }

    void save(Collection<Order> orders, Collection<RefundRow> refunds) {
        OrderRows rows = OrderRows.of(orders, orders.isEmpty() ? List.of() : terms.versions());
        try {
            NewRows.write(rows.orders(), mapper::insertOrders);
            NewRows.write(rows.lines(), mapper::putLines);
            NewRows.write(rows.accruals(), mapper::putAccruals);
            NewRows.write(refunds, mapper::insertRefunds);
        } catch (DuplicateKeyException takenMeanwhile) {
            // By another worker, for another buyer: read anew, it was taken before.
            throw new ConcurrencyFailureException("another transaction took the order or refund first", takenMeanwhile);
        }
    }

    private static void addLine(Map<OrderKey, Order> known, LineRow row) {
        Order order = known.get(new OrderKey(row.sourceNo(), row.orderId()));
        if (order == null) {
            throw new IllegalStateException("a line without its order: " + row.orderId());
        }
        OrderLine.Item item = new OrderLine.Item(row.product(), row.plan(), row.quantity());
        order.add(new OrderLine(row.lineId(), item, row.amount(), row.refunded()));
    }

    private static void addAccrual(Map<OrderKey, Order> known, AccrualRow row) {
        Order order = known.get(new OrderKey(row.sourceNo(), row.orderId()));
        OrderLine line = order == null ? null : order.line(row.lineId());
        if (line == null) {
            throw new IllegalStateException("an accrual without its order's line: " + row.orderId());
        }
        line.add(Accrual.loaded(row));
    }

    /** By source, each in the order of its key. */
    static List<Wanted> wanted(Collection<OrderKey> keys) {
        Map<Integer, Set<String>> bySource = new TreeMap<>();
        keys.forEach(key -> bySource.computeIfAbsent(key.sourceNo(), none -> new TreeSet<>())
                .add(key.orderId()));
        return bySource.entrySet().stream()
                .map(entry -> new Wanted(entry.getKey(), entry.getValue()))
                .toList();
    }
}
