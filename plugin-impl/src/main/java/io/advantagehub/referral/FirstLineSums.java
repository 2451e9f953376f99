package io.advantagehub.referral;

import io.advantagehub.accrual.CashbackAccrued.Sold;
import io.advantagehub.accrual.CashbackAccrued.TakenBack;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.event.PurchaseCompleted;
import io.advantagehub.api.internal.InboxBatch.Item;
import io.advantagehub.distributor.SponsorQuery;
import io.advantagehub.distributor.SponsorTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the members of somebody's first line bought, and what the sponsor of that time had from it. */
class FirstLineSums {
    private final SponsorTree tree;

    FirstLineSums(SponsorTree tree) {
        this.tree = tree;
    }

    void add(List<Item> purchases, Earnings earned, Tally tally) {
        Map<Item, SponsorQuery> queries = new HashMap<>();
        purchases.forEach(item -> queries.put(item, query(item)));
        Map<SponsorQuery, DistributorId> sponsors = tree.sponsors(Set.copyOf(queries.values()));
        queries.forEach((item, query) -> {
            DistributorId sponsor = sponsors.get(query);
            if (sponsor != null) {
                tally.purchase(sponsor, (PurchaseCompleted) item.event(), earned.of(item, sponsor));
            }
        });
    }

    void takeBack(List<TakenBack> takenBack, Tally tally) {
        Map<Sold, SponsorQuery> queries = new HashMap<>();
        takenBack.forEach(taken -> queries.put(taken.sold(), query(taken.sold())));
        Map<SponsorQuery, DistributorId> sponsors = tree.sponsors(Set.copyOf(queries.values()));
        for (TakenBack taken : takenBack) {
            if (taken.beneficiary().equals(sponsors.get(queries.get(taken.sold())))) {
                tally.firstLineRefund(taken);
            }
        }
    }

    private static SponsorQuery query(Item item) {
        PurchaseCompleted purchase = (PurchaseCompleted) item.event();
        return new SponsorQuery(purchase.buyerId(), purchase.time(), item.number());
    }

    private static SponsorQuery query(Sold sold) {
        return new SponsorQuery(sold.buyer(), sold.at(), sold.number());
    }
}
