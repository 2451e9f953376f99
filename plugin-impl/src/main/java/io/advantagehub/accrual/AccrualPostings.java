package io.advantagehub.accrual;

import io.advantagehub.accrual.Step.Purchase;
import io.advantagehub.api.event.PurchaseCompleted;
import io.advantagehub.api.event.PurchaseRefunded;
import io.advantagehub.api.internal.InboxBatch;
import io.advantagehub.api.internal.InboxBatch.Item;
import io.advantagehub.ledger.EventPostings;
import io.advantagehub.settings.Settings;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Purchases and refunds of a batch: reads all they need, decides in memory and in order, writes all they did. The
 * number of statements does not grow with the batch.
 */
class AccrualPostings implements EventPostings {
    private final OrderStore store;
    private final Programme programme;
    private final PurchaseShares purchases;
    private final MonthStore months;
    private final Around around;

    AccrualPostings(OrderStore store, Programme programme, PurchaseShares purchases, MonthStore months, Around around) {
        this.store = store;
        this.programme = programme;
        this.purchases = purchases;
        this.months = months;
        this.around = around;
    }

    /** What others say of a batch. */
    record Around(Settings settings, Scrutiny scrutiny) {}

    @Override
    public Prepared prepare(InboxBatch batch) {
        Set<OrderKey> purchased = orders(batch, PurchaseCompleted.class);
        Set<OrderKey> refunded = orders(batch, PurchaseRefunded.class);
        if (purchased.isEmpty() && refunded.isEmpty()) {
            return Prepared.NOTHING;
        }
        Map<OrderKey, Order> orders = store.load(union(purchased, refunded), refunded);
        Intake intake =
                new Intake(batch, orders, store.takenRefunds(refunds(batch)), deferred(batch, purchased, orders));
        List<Step> steps = intake.steps();
        Runnable save = () -> {
            store.release(intake.released());
            store.save(orders.values(), intake.refunds());
        };
        return steps.isEmpty() ? Prepared.saving(save) : accruals(batch, steps, save);
    }

    private Prepared accruals(InboxBatch batch, List<Step> steps, Runnable save) {
        List<RulesVersion> rules = programme.rules();
        Map<Purchase, List<Share>> shares = purchases.shares(batch, steps, rules);
        Watched watched = new Watched(around.scrutiny(), steps, shares);
        Months earned = months.lock(asked(steps, shares, rules));
        Maturity maturity = new Maturity(around.settings().snapshot());
        Steps applied = new Steps(batch, programme.currency(), new Grounds(rules, maturity, earned, watched));
        return new PreparedAccruals(steps, shares, applied, () -> {
            save.run();
            months.save(earned);
            watched.record();
            batch.share(CashbackAccrued.class, applied.accrued());
        });
    }

    /** The months that purchases are capped in, and those of what refunds may take back. */
    private static Set<MonthKey> asked(List<Step> steps, Map<Purchase, List<Share>> shares, List<RulesVersion> rules) {
        Stream<MonthKey> earned = shares.entrySet().stream().flatMap(entry -> {
            Instant at = entry.getKey().event().time();
            return Capping.months(entry.getValue(), RulesVersion.at(at, rules).rules(), at);
        });
        Stream<MonthKey> taken = steps.stream()
                .filter(Step.Refund.class::isInstance)
                .flatMap(refund -> refund.order().months());
        return Stream.concat(earned, taken).collect(Collectors.toSet());
    }

    private static Map<String, List<Item>> deferred(
            InboxBatch batch, Set<OrderKey> purchased, Map<OrderKey, Order> known) {
        Set<String> keys = purchased.stream()
                .filter(order -> !known.containsKey(order))
                .map(OrderKey::waitsFor)
                .collect(Collectors.toSet());
        return keys.isEmpty() ? Map.of() : batch.takeDeferred(keys);
    }

    private static Set<OrderKey> orders(InboxBatch batch, Class<?> type) {
        return batch.items().stream()
                .filter(item -> type.isInstance(item.event()))
                .map(item -> item.event() instanceof PurchaseRefunded refund
                        ? OrderKey.of(item.sourceNo(), refund.orderId())
                        : OrderKey.of(item.sourceNo(), ((PurchaseCompleted) item.event()).orderId()))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<OrderKey> refunds(InboxBatch batch) {
        return batch.items().stream()
                .filter(item -> item.event() instanceof PurchaseRefunded)
                .map(item -> new OrderKey(
                        item.sourceNo(),
                        ((PurchaseRefunded) item.event()).refundId().value()))
                .collect(Collectors.toSet());
    }

    private static <T> Set<T> union(Set<T> one, Set<T> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }
}
