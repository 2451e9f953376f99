package io.advantagehub.accrual;

import io.advantagehub.accrual.SimulationMapper.CountRow;
import io.advantagehub.accrual.SimulationMapper.PersonRow;
import io.advantagehub.database.Transactions;
import java.time.Instant;
import java.util.List;

/**
 * What rules would have cost over the real purchases of a period, as if they had been valid all along, and who would have
 * had more or less. Page by page: memory does not grow with the purchases, nor with the people. Changes no balance.
 *
 * <p>Monthly caps count from the period's beginning and in the order of the purchases' times: whole months tell most. What
 * a refund took back is no room again here.
 */
class Simulation {
    private final Programme programme;
    private final Uplines uplines;
    private final SimulationMapper mapper;
    private final Transactions transactions;

    Simulation(Programme programme, Uplines uplines, SimulationMapper mapper, Transactions transactions) {
        this.programme = programme;
        this.uplines = uplines;
        this.mapper = mapper;
        this.transactions = transactions;
    }

    /** @param to exclusive */
    record Period(Instant from, Instant to) {}

    /**
     * @param was what it cost, in minor units
     * @param wouldBe what it would have cost
     */
    record Outcome(
            long purchases, Cost was, Cost wouldBe, CountRow people, List<PersonRow> gaining, List<PersonRow> losing) {}

    /** @param refunded what refunds took of what was accrued */
    record Cost(long accrued, long refunded) {
        static final Cost NONE = new Cost(0, 0);

        Cost plus(long more, long back) {
            return new Cost(Math.addExact(accrued, more), Math.addExact(refunded, back));
        }
    }

    /** @param most how many of those who gain or lose most are named */
    Outcome of(Rules rules, Period period, int most) {
        PastOrders orders = new PastOrders(mapper, programme.currency(), period.from(), period.to());
        try (SimulatedPeople people = new SimulatedPeople(mapper, transactions)) {
            SimulatedSums sums = new SimulatedSums(rules, uplines, people);
            PastOrders.Page page = transactions.own(orders::next);
            while (!page.orders().isEmpty()) {
                sums.add(page);
                page = transactions.own(orders::next);
            }
            CountRow count = people.count();
            return new Outcome(
                    sums.purchases(), sums.was(), sums.wouldBe(), count, people.gaining(most), people.losing(most));
        }
    }
}
