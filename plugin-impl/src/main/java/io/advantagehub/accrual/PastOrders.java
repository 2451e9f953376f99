package io.advantagehub.accrual;

import io.advantagehub.accrual.OrderMapper.LineRow;
import io.advantagehub.accrual.OrderMapper.OrderRow;
import io.advantagehub.accrual.OrderMapper.Wanted;
import io.advantagehub.accrual.SimulationMapper.AccruedRow;
import io.advantagehub.accrual.SimulationMapper.After;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.LineId;
import io.advantagehub.api.Money;
import io.advantagehub.api.OrderId;
import io.advantagehub.api.event.PurchaseCompleted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The orders of a period in the order of their times, page by page. Of one thread. */
final class PastOrders {
    private static final int PAGE = 2_000;
    private static final String FIRST = "";

    private final SimulationMapper mapper;
    private final Currency currency;
    private final Instant to;
    private After after;

    PastOrders(SimulationMapper mapper, Currency currency, Instant from, Instant to) {
        this.mapper = mapper;
        this.currency = currency;
        this.to = to;
        this.after = new After(from, -1, FIRST);
    }

    /** @param refunded of each line, by its id */
    record Past(PurchaseCompleted purchase, Buying buying, Map<String, Long> refunded) {}

    /** @param accrued what these orders brought whom in fact */
    record Page(List<Past> orders, List<AccruedRow> accrued) {}

    /** Empty at the end. */
    Page next() {
        List<OrderRow> rows = mapper.findOrders(after, to, PAGE);
        if (rows.isEmpty()) {
            return new Page(List.of(), List.of());
        }
        List<Wanted> wanted = OrderStore.wanted(rows.stream()
                .map(row -> new OrderKey(row.sourceNo(), row.orderId()))
                .toList());
        Map<OrderKey, List<LineRow>> lines = new HashMap<>();
        mapper.findLines(wanted)
                .forEach(line -> lines.computeIfAbsent(
                                new OrderKey(line.sourceNo(), line.orderId()), none -> new ArrayList<>())
                        .add(line));
        List<Past> orders = rows.stream()
                .map(row -> past(row, lines.getOrDefault(new OrderKey(row.sourceNo(), row.orderId()), List.of())))
                .toList();
        Page page = new Page(orders, mapper.sumAccruals(wanted));
        OrderRow last = rows.get(rows.size() - 1);
        after = new After(last.purchasedAt(), last.sourceNo(), last.orderId());
        return page;
    }

    private Past past(OrderRow row, List<LineRow> lines) {
        @Nullable DistributorId referrer = row.referrerId() == null ? null : new DistributorId(row.referrerId());
        DistributorId buyer = new DistributorId(row.buyerId());
        Map<String, Long> refunded = new HashMap<>();
        lines.forEach(line -> refunded.put(line.lineId(), line.refunded()));
        PurchaseCompleted purchase = new PurchaseCompleted(
                buyer,
                row.purchasedAt(),
                new OrderId(row.orderId()),
                null,
                row.renewal(),
                lines.stream().map(this::line).toList());
        return new Past(purchase, new Buying(buyer, row.purchasedAt(), row.eventNo(), referrer), refunded);
    }

    private PurchaseCompleted.Line line(LineRow row) {
        return new PurchaseCompleted.Line(
                new LineId(row.lineId()), row.product(), row.plan(), row.quantity(), new Money(row.amount(), currency));
    }
}
