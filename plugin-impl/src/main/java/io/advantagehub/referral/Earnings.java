package io.advantagehub.referral;

import io.advantagehub.accrual.CashbackAccrued;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.internal.InboxBatch;
import io.advantagehub.api.internal.InboxBatch.Item;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Who earned how much from which purchase of a batch, in minor units. */
final class Earnings {
    private final Map<Earning, Long> sums = new HashMap<>();

    private Earnings() {}

    private record Earning(UUID purchase, DistributorId beneficiary) {}

    static Earnings in(InboxBatch batch) {
        Earnings earnings = new Earnings();
        batch.shared(CashbackAccrued.class)
                .ifPresent(shared -> shared.credits()
                        .forEach(credit -> earnings.sums.merge(
                                new Earning(credit.purchase().number(), credit.beneficiary()),
                                credit.sum().minor(),
                                Long::sum)));
        return earnings;
    }

    long of(Item purchase, DistributorId beneficiary) {
        return sums.getOrDefault(new Earning(purchase.number(), beneficiary), 0L);
    }
}
