package io.advantagehub.accrual;

import io.advantagehub.accrual.OrderMapper.AccrualRow;
import io.advantagehub.accrual.OrderMapper.LineRow;
import io.advantagehub.accrual.OrderMapper.OrderRow;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.internal.ProgrammeTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a batch's orders is new or has changed, as their tables have it. */
record OrderRows(List<OrderRow> orders, List<LineRow> lines, List<AccrualRow> accruals) {

    /** @param versions of the terms, the earliest first: a new accrual remembers the one that was in force */
    static OrderRows of(Collection<Order> orders, List<ProgrammeTerms.Version> versions) {
        OrderRows rows = new OrderRows(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        orders.forEach(order -> rows.add(order, inForce(versions, order.purchasedAt())));
        return rows;
    }

    private void add(Order order, @Nullable Integer terms) {
        if (order.isNew()) {
            orders.add(row(order));
        }
        for (OrderLine line : order.lines()) {
            if (order.isNew() || line.isChanged()) {
                lines.add(row(order.key(), line));
            }
            line.accruals().stream()
                    .filter(accrual -> accrual.isNew() || accrual.isChanged())
                    .forEach(accrual -> accruals.add(row(order.key(), line, accrual, terms)));
        }
    }

    /** The latest of those published; before the first, the first. */
    private static @Nullable Integer inForce(List<ProgrammeTerms.Version> ascending, Instant at) {
        Integer inForce = null;
        for (ProgrammeTerms.Version version : ascending) {
            if (inForce == null || !version.from().isAfter(at)) {
                inForce = version.number();
            }
        }
        return inForce;
    }

    private static OrderRow row(Order order) {
        DistributorId referrer = order.referrer();
        return new OrderRow(
                order.key().sourceNo(),
                order.key().orderId(),
                order.buyer().value(),
                order.purchasedAt(),
                order.eventNo(),
                order.isRenewal(),
                referrer == null ? null : referrer.value());
    }

    private static LineRow row(OrderKey key, OrderLine line) {
        return new LineRow(
                key.sourceNo(),
                key.orderId(),
                line.id(),
                line.item().product(),
                line.item().plan(),
                line.item().quantity(),
                line.amount(),
                line.refunded());
    }

    /** @param terms of a new accrual; what a row has already stays */
    private static AccrualRow row(OrderKey key, OrderLine line, Accrual accrual, @Nullable Integer terms) {
        return new AccrualRow(
                key.sourceNo(),
                key.orderId(),
                line.id(),
                accrual.level(),
                accrual.beneficiary().value(),
                accrual.lotId(),
                accrual.counted().rule(),
                accrual.counted().code(),
                accrual.accrued(),
                accrual.taken(),
                accrual.forgiven(),
                terms);
    }
}
