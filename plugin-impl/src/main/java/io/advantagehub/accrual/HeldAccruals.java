package io.advantagehub.accrual;

import io.advantagehub.accrual.CashbackAccrued.TakenBack;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Instants;
import io.advantagehub.api.Money;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.ledger.AccountId;
import io.advantagehub.ledger.Book;
import io.advantagehub.ledger.Cause;
import io.advantagehub.ledger.Ledger;
import io.advantagehub.ledger.Needs;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Ends what {@link Scrutiny} had held: earnings that stay future until somebody has looked at them. Each in a transaction
 * of the caller's; amounts are minor units. Thread-safe.
 */
public class HeldAccruals {
    private final OrderStore orders;
    private final HeldMapper mapper;
    private final MonthStore months;
    private final Ledger ledger;
    private final ProgrammeCurrency programme;
    private final TakenBackListener listener;

    HeldAccruals(
            OrderStore orders,
            HeldMapper mapper,
            MonthStore months,
            Ledger ledger,
            ProgrammeCurrency programme,
            TakenBackListener listener) {
        this.orders = orders;
        this.mapper = mapper;
        this.months = months;
        this.ledger = ledger;
        this.programme = programme;
        this.listener = listener;
    }

    /** What refunds have left of each; nothing of what is unknown. */
    public Map<HeldKey, Long> left(Set<HeldKey> keys) {
        Map<HeldKey, Long> left = new HashMap<>();
        keys.forEach(key -> left.put(key, 0L));
        if (!keys.isEmpty()) {
            Set<OrderKey> asked = keys.stream().map(HeldAccruals::order).collect(Collectors.toSet());
            mapper.sumLeft(OrderStore.wanted(asked))
                    .forEach(row -> left.replace(
                            new HeldKey(row.sourceNo(), row.orderId(), new DistributorId(row.beneficiaryId())),
                            row.unclaimed()));
        }
        return left;
    }

    /**
     * What is left matures at its own instant, at once where that has passed.
     *
     * @return how much that is
     */
    public long release(HeldKey key, Instant at) {
        List<Accrual> held = load(key).accrualsOf(key.beneficiary());
        AccountId account = AccountId.member(key.beneficiary(), programme.currency());
        Needs needs = needs(key, held, at);
        Book book = ledger.open(needs);
        book.catchUp(account, at);
        held.forEach(accrual -> book.endReview(account, accrual.lotId(), at));
        ledger.close(book);
        return sum(held);
    }

    /**
     * Takes back what is left, as a refund of the whole order would; a refund that comes later finds nothing of it.
     *
     * @param actor who refuses it
     * @param reason the code of why
     * @return how much that is
     */
    public long refuse(HeldKey key, Instant at, String actor, String reason) {
        Order order = load(key);
        List<Accrual> held = order.accrualsOf(key.beneficiary());
        Months counted = months.lock(order.months()
                .filter(month -> month.person().equals(key.beneficiary()))
                .collect(Collectors.toSet()));
        AccountId account = AccountId.member(key.beneficiary(), programme.currency());
        Needs needs = needs(key, held, at);
        needs.claiming(held.stream().map(HeldAccruals::claim).toList());
        Book book = ledger.open(needs);
        book.catchUp(account, at);
        Cause cause = new Cause(at, null, null, key.orderId(), actor, reason);
        long refused = 0;
        long forgivenBefore = forgiven(held);
        for (Accrual accrual : held) {
            long claimed = refuse(book, accrual, account, cause);
            refused += claimed;
            MonthKey.of(order.purchasedAt(), key.beneficiary(), accrual.counted())
                    .forEach(month -> counted.giveBack(month, claimed));
        }
        ledger.close(book);
        months.save(counted);
        orders.save(List.of(order), List.of());
        tell(order, key, refused - (forgiven(held) - forgivenBefore), at);
        return refused;
    }

    private void tell(Order order, HeldKey key, long taken, Instant at) {
        if (taken > 0) {
            Money sum = new Money(taken, programme.currency());
            listener.takenBack(List.of(
                    new TakenBack(order.sold(), Instants.later(at, order.purchasedAt()), key.beneficiary(), sum)));
        }
    }

    private static long forgiven(List<Accrual> accruals) {
        return accruals.stream().mapToLong(Accrual::forgiven).sum();
    }

    private static long refuse(Book book, Accrual accrual, AccountId account, Cause cause) {
        long amount = accrual.unclaimed();
        if (amount > 0) {
            long forgiven = book.clawBack(account, new Book.Claim(accrual.lotId(), amount, accrual.forgiven()), cause);
            accrual.claimed(amount, forgiven);
        }
        book.endReview(account, accrual.lotId(), cause.effectiveAt());
        return amount;
    }

    private Needs needs(HeldKey key, List<Accrual> held, Instant at) {
        Needs needs = new Needs(programme.currency()).asOf(at);
        held.forEach(accrual -> needs.reviewing(key.beneficiary(), accrual.lotId()));
        return needs.crediting(Set.of(key.beneficiary()));
    }

    private static Needs.ClaimNeed claim(Accrual accrual) {
        return new Needs.ClaimNeed(accrual.beneficiary(), accrual.lotId(), accrual.unclaimed(), accrual.forgiven());
    }

    private Order load(HeldKey key) {
        OrderKey order = order(key);
        return Objects.requireNonNull(
                orders.load(Set.of(order), Set.of(order)).get(order), "what was held is of an order that was taken");
    }

    private static OrderKey order(HeldKey key) {
        return new OrderKey(key.sourceNo(), key.orderId());
    }

    private static long sum(List<Accrual> accruals) {
        return accruals.stream().mapToLong(Accrual::unclaimed).sum();
    }
}
