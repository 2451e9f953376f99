package io.advantagehub.accrual;

import io.advantagehub.accrual.Step.Purchase;
import io.advantagehub.accrual.Step.Refund;
import io.advantagehub.api.DistributorId;
import io.advantagehub.ledger.Book;
import io.advantagehub.ledger.EventPostings;
import io.advantagehub.ledger.Needs;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a batch's purchases and refunds are about to do.
 *
 * @param shares what each purchase brings to whom
 */
record PreparedAccruals(List<Step> wanted, Map<Purchase, List<Share>> shares, Steps applied, Runnable saving)
        implements EventPostings.Prepared {

    @Override
    public void declare(Needs needs) {
        wanted.forEach(step -> needs.asOf(step.asOf()));
        Set<Order> refunded = wanted.stream()
                .filter(Refund.class::isInstance)
                .map(Step::order)
                .collect(Collectors.toSet());
        needs.crediting(beneficiaries(purchase -> true));
        needs.reclaiming(beneficiaries(purchase -> refunded.contains(purchase.order())));
        needs.claiming(refunded.stream()
                .filter(order -> !order.isNew())
                .flatMap(order -> order.lines().stream())
                .flatMap(line -> line.accruals().stream())
                .map(accrual -> new Needs.ClaimNeed(
                        accrual.beneficiary(), accrual.lotId(), accrual.unclaimed(), accrual.forgiven()))
                .toList());
    }

    private Set<DistributorId> beneficiaries(Predicate<Purchase> of) {
        return shares.entrySet().stream()
                .filter(purchase -> of.test(purchase.getKey()))
                .flatMap(purchase -> purchase.getValue().stream())
                .map(Share::beneficiary)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Placed> postings() {
        return wanted.stream().map(Placed::new).toList();
    }

    @Override
    public void save() {
        saving.run();
    }

    /** A step in its place among other features' postings. */
    final class Placed implements EventPostings.Posting {
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
                applied.accrue(book, purchase, shares.getOrDefault(purchase, List.of()));
            } else if (step instanceof Refund refund) {
                applied.refund(book, refund);
            }
        }
    }
}
