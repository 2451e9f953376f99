package io.advantagehub.fairplay;

import io.advantagehub.accrual.Scrutiny.Earned;
import io.advantagehub.accrual.Scrutiny.Look;
import io.advantagehub.accrual.Scrutiny.Returned;
import io.advantagehub.accrual.Scrutiny.Sold;
import io.advantagehub.accrual.Scrutiny.Treatment;
import io.advantagehub.api.DistributorId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What speaks against a batch's earnings. Of one thread. */
final class Seen implements Look {
    private final Thresholds now;
    private final Map<Earning, List<Reason>> found;
    private final TallyStore tallies;
    private final ReviewStore reviews;

    Seen(Thresholds now, Map<Earning, List<Reason>> found, TallyStore tallies, ReviewStore reviews) {
        this.now = now;
        this.found = found;
        this.tallies = tallies;
        this.reviews = reviews;
    }

    record Earning(UUID purchase, DistributorId person) {}

    @Override
    public boolean holds(Sold sold, DistributorId beneficiary) {
        return now.treatment(reasons(sold, beneficiary)) == Treatment.HELD;
    }

    @Override
    public void record(List<Earned> earned, List<Returned> returned) {
        reviews.add(earned.stream()
                .filter(one -> now.treatment(reasons(one.sold(), one.beneficiary())) != Treatment.NONE)
                .map(one -> ReviewRow.found(one, reasons(one.sold(), one.beneficiary()), now.mode()))
                .toList());
        if (!returned.isEmpty()) {
            Tallies refunds = new Tallies(List.of());
            for (Returned one : returned) {
                refunds.add(one.sponsor(), Span.REFUNDED, one.purchasedAt(), one.amount());
                if (one.matured()) {
                    refunds.add(one.sponsor(), Span.REFUNDED_LATE, one.purchasedAt(), one.amount());
                }
            }
            tallies.save(refunds);
            tallies.saveRefunders(returned);
        }
    }

    private List<Reason> reasons(Sold sold, DistributorId beneficiary) {
        return found.getOrDefault(new Earning(sold.number(), beneficiary), List.of());
    }
}
