package io.advantagehub.accrual;

import io.advantagehub.accrual.OrderMapper.RefundRow;
import io.advantagehub.accrual.Step.Purchase;
import io.advantagehub.accrual.Step.Refund;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.api.event.PurchaseCompleted;
import io.advantagehub.api.event.PurchaseRefunded;
import io.advantagehub.api.internal.InboxBatch;
import io.advantagehub.ledger.AccountId;
import io.advantagehub.ledger.Book;
import io.advantagehub.ledger.Cause;
import io.advantagehub.ledger.EventPostings;
import io.advantagehub.ledger.LotTerms;
import io.advantagehub.ledger.Needs;
import io.advantagehub.ledger.TransferKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;

/**
 * The least that shares purchases: constant shares of each line for each level, as before there were rules. What rules
 * cost is measured against it. It lies in the rules' own package, whose orders and postings it shares: only what decides
 * the shares is another.
 */
public final class FixedShare implements EventPostings {
    private static final Currency BRL = Currency.getInstance("BRL");
    private static final List<BigDecimal> LEVELS =
            List.of(new BigDecimal("0.10"), new BigDecimal("0.05"), new BigDecimal("0.02"));
    private static final Duration MATURATION = Duration.ofDays(30);
    private static final Duration EXPIRY = Duration.ofDays(365);

    private final OrderStore store;
    private final Uplines uplines;

    private FixedShare(OrderStore store, Uplines uplines) {
        this.store = store;
        this.uplines = uplines;
    }

    /** In the place of the rules, among a plugin's other beans. */
    public static EventPostings among(BeanFactory beans) {
        return new FixedShare(beans.getBean(OrderStore.class), beans.getBean(Uplines.class));
    }

    private record Part(String lineId, int level, DistributorId beneficiary, long amount) {}

    @Override
    public Prepared prepare(InboxBatch batch) {
        Set<OrderKey> all = new HashSet<>();
        Set<OrderKey> refunded = new HashSet<>();
        Set<OrderKey> refunds = new HashSet<>();
        for (InboxBatch.Item item : batch.items()) {
            if (item.event() instanceof PurchaseCompleted purchase) {
                all.add(OrderKey.of(item.sourceNo(), purchase.orderId()));
            } else if (item.event() instanceof PurchaseRefunded refund) {
                refunded.add(OrderKey.of(item.sourceNo(), refund.orderId()));
                refunds.add(new OrderKey(item.sourceNo(), refund.refundId().value()));
            }
        }
        all.addAll(refunded);
        if (all.isEmpty()) {
            return Prepared.NOTHING;
        }
        Map<OrderKey, Order> orders = store.load(all, refunded);
        Intake intake = new Intake(batch, orders, store.takenRefunds(refunds), Map.of());
        return new Fixed(batch, intake.steps(), orders.values(), intake.refunds());
    }

    private final class Fixed implements Prepared {
        private final InboxBatch batch;
        private final List<Step> steps;
        private final Collection<Order> orders;
        private final Collection<RefundRow> refunds;
        private final Map<Step, List<Part>> parts = new HashMap<>();
        private final List<CashbackAccrued.Credit> credits = new ArrayList<>();

        Fixed(InboxBatch batch, List<Step> steps, Collection<Order> orders, Collection<RefundRow> refunds) {
            this.batch = batch;
            this.steps = steps;
            this.orders = orders;
            this.refunds = refunds;
            share();
        }

        private void share() {
            Map<Buying, Purchase> bought = new LinkedHashMap<>();
            for (Step step : steps) {
                if (step instanceof Purchase purchase) {
                    PurchaseCompleted event = purchase.event();
                    bought.put(
                            new Buying(
                                    event.buyerId(),
                                    event.time(),
                                    purchase.item().number(),
                                    null),
                            purchase);
                }
            }
            uplines.of(bought.keySet(), LEVELS.size()).forEach((buying, above) -> {
                Purchase purchase = Objects.requireNonNull(bought.get(buying));
                List<Part> shared = new ArrayList<>();
                for (PurchaseCompleted.Line line : purchase.event().lines()) {
                    for (int level = 1; level <= above.size(); level++) {
                        long amount = Rules.of(line.amount().minor(), LEVELS.get(level - 1));
                        if (amount > 0) {
                            shared.add(new Part(line.lineId().value(), level, above.get(level - 1), amount));
                        }
                    }
                }
                parts.put(purchase, shared);
            });
        }

        @Override
        public void declare(Needs needs) {
            Set<Order> back = new HashSet<>();
            steps.forEach(step -> {
                needs.asOf(step.asOf());
                if (step instanceof Refund) {
                    back.add(step.order());
                }
            });
            Set<DistributorId> credited = new HashSet<>();
            Set<DistributorId> reclaimed = new HashSet<>();
            parts.forEach((purchase, shared) -> shared.forEach(part -> {
                credited.add(part.beneficiary());
                if (back.contains(purchase.order())) {
                    reclaimed.add(part.beneficiary());
                }
            }));
            needs.crediting(credited);
            needs.reclaiming(reclaimed);
            needs.claiming(back.stream()
                    .filter(order -> !order.isNew())
                    .flatMap(order -> order.lines().stream())
                    .flatMap(line -> line.accruals().stream())
                    .map(accrual -> new Needs.ClaimNeed(
                            accrual.beneficiary(), accrual.lotId(), accrual.unclaimed(), accrual.forgiven()))
                    .toList());
        }

        @Override
        public List<Posting> postings() {
            return steps.stream().<Posting>map(Placed::new).toList();
        }

        @Override
        public void save() {
            store.save(orders, refunds);
            batch.share(CashbackAccrued.class, new CashbackAccrued(List.copyOf(credits)));
        }

        private final class Placed implements Posting {
            private final Step step;

            Placed(Step step) {
                this.step = step;
            }

            @Override
            public UUID place() {
                return step.place();
            }

            @Override
            public void post(Book book) {
                if (step instanceof Purchase purchase) {
                    accrue(book, purchase);
                } else if (step instanceof Refund refund) {
                    takeBack(book, refund);
                }
            }
        }

        private void accrue(Book book, Purchase purchase) {
            Instant at = purchase.event().time();
            LotTerms terms = new LotTerms(at, at.plus(MATURATION), at.plus(EXPIRY));
            Cause cause = new Cause(
                    at, purchase.item().number(), 1, purchase.event().orderId().value());
            Map<DistributorId, Long> sums = new LinkedHashMap<>();
            for (Part part : parts.getOrDefault(purchase, List.of())) {
                AccountId account = AccountId.member(part.beneficiary(), BRL);
                book.catchUp(account, purchase.asOf());
                UUID lot = book.accrue(account, part.amount(), terms, TransferKind.REFERRAL_ACCRUAL, cause);
                Share kept = new Share(
                        part.lineId(),
                        part.level(),
                        part.beneficiary(),
                        Verdict.NOTHING,
                        part.amount(),
                        Counted.by(null),
                        List.of());
                Objects.requireNonNull(purchase.order().line(part.lineId())).add(Accrual.earned(kept, lot));
                sums.merge(part.beneficiary(), part.amount(), Math::addExact);
            }
            sums.forEach(
                    (who, sum) -> credits.add(new CashbackAccrued.Credit(purchase.item(), who, new Money(sum, BRL))));
        }

        /** The benchmark's refunds are whole. */
        private void takeBack(Book book, Refund refund) {
            refund.order().lines().forEach(line -> line.refund(line.unrefunded()));
            Cause cause = new Cause(
                    refund.effectiveAt(),
                    refund.item().number(),
                    null,
                    refund.event().refundId().value());
            refund.order().lines().stream()
                    .filter(line -> line.amount() > 0)
                    .forEach(line -> line.accruals().forEach(accrual -> {
                        long claim = accrual.claim(line);
                        if (claim > 0) {
                            AccountId account = AccountId.member(accrual.beneficiary(), BRL);
                            book.catchUp(account, refund.asOf());
                            accrual.claimed(
                                    claim,
                                    book.clawBack(
                                            account,
                                            new Book.Claim(accrual.lotId(), claim, accrual.forgiven()),
                                            cause));
                        }
                    }));
        }
    }
}
