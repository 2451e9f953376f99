package io.advantagehub.accrual;

import io.advantagehub.accrual.PastOrders.Past;
import io.advantagehub.accrual.Simulation.Cost;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.event.PurchaseCompleted;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Adds up what orders brought and would bring, page by page. Of one thread. */
final class SimulatedSums {
    private static final int MOST_MONTHS = 500_000;

    private final Rules rules;
    private final Uplines uplines;
    private final SimulatedPeople people;
    private long purchases;
    private Cost was = Cost.NONE;
    private Cost wouldBe = Cost.NONE;
    private String month = "";
    private Months months = new Months(Map.of());

    SimulatedSums(Rules rules, Uplines uplines, SimulatedPeople people) {
        this.rules = rules;
        this.uplines = uplines;
        this.people = people;
    }

    long purchases() {
        return purchases;
    }

    Cost was() {
        return was;
    }

    Cost wouldBe() {
        return wouldBe;
    }

    void add(PastOrders.Page page) {
        page.accrued().forEach(row -> {
            was = was.plus(row.accrued(), row.taken());
            people.had(row.personId(), row.accrued() - row.taken());
        });
        Map<Buying, List<DistributorId>> above =
                uplines.of(page.orders().stream().map(Past::buying).toList(), rules.depth());
        page.orders().forEach(order -> add(order, above.getOrDefault(order.buying(), List.of())));
    }

    private void add(Past order, List<DistributorId> above) {
        purchases++;
        PurchaseCompleted purchase = order.purchase();
        Map<String, Long> amounts = new HashMap<>();
        purchase.lines()
                .forEach(
                        line -> amounts.put(line.lineId().value(), line.amount().minor()));
        for (Share share : cut(Sharing.of(purchase, above, rules), purchase.time())) {
            long refunded = order.refunded().getOrDefault(share.lineId(), 0L);
            long back = claimed(share.amount(), refunded, amounts.getOrDefault(share.lineId(), 0L));
            wouldBe = wouldBe.plus(share.amount(), back);
            people.wouldHave(share.beneficiary().value(), share.amount() - back);
        }
    }

    /** Orders come in the order of their times: a month that is over is never asked for again. */
    private List<Share> cut(List<Share> shares, Instant at) {
        if (rules.hasCaps() && !month.equals(MonthKey.month(at))) {
            month = MonthKey.month(at);
            months = new Months(Map.of());
        }
        if (months.size() > MOST_MONTHS) {
            throw new WrongRules(
                    "caps", "count for more people than can be simulated in one month; leave perMonth out");
        }
        return Capping.cut(shares, rules, at, months);
    }

    /** As a refund claims: cumulative, rounded down. */
    private static long claimed(long accrued, long refunded, long amount) {
        return amount == 0
                ? 0
                : BigInteger.valueOf(accrued)
                        .multiply(BigInteger.valueOf(refunded))
                        .divide(BigInteger.valueOf(amount))
                        .longValueExact();
    }
}
