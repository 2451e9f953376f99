package io.advantagehub.accrual;

import io.advantagehub.accrual.SimulationMapper.PersonRow;
import io.advantagehub.api.Money;
import java.util.Currency;
import java.util.List;

/**
 * A simulation, as it is answered.
 *
 * @param was what the purchases cost in fact
 * @param wouldBe what they would have cost
 */
record SimulationView(
        long purchases,
        Cost was,
        Cost wouldBe,
        Money difference,
        long gaining,
        long losing,
        List<Person> gainers,
        List<Person> losers) {

    /** @param net what refunds left */
    record Cost(Money accrued, Money refunded, Money net) {}

    record Person(String distributorId, Money was, Money wouldBe, Money difference) {}

    static SimulationView of(Simulation.Outcome outcome, Currency currency) {
        Cost was = cost(outcome.was(), currency);
        Cost wouldBe = cost(outcome.wouldBe(), currency);
        return new SimulationView(
                outcome.purchases(),
                was,
                wouldBe,
                wouldBe.net().minus(was.net()),
                outcome.people().gaining(),
                outcome.people().losing(),
                outcome.gaining().stream().map(row -> person(row, currency)).toList(),
                outcome.losing().stream().map(row -> person(row, currency)).toList());
    }

    private static Cost cost(Simulation.Cost cost, Currency currency) {
        Money accrued = new Money(cost.accrued(), currency);
        Money refunded = new Money(cost.refunded(), currency);
        return new Cost(accrued, refunded, accrued.minus(refunded));
    }

    private static Person person(PersonRow row, Currency currency) {
        Money was = new Money(row.wasNet(), currency);
        Money wouldBe = new Money(row.wouldBeNet(), currency);
        return new Person(row.personId(), was, wouldBe, wouldBe.minus(was));
    }
}
