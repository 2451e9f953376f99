package io.advantagehub.accrual;

import io.advantagehub.accrual.SimulationMapper.CountRow;
import io.advantagehub.accrual.SimulationMapper.NewPersonRow;
import io.advantagehub.accrual.SimulationMapper.PersonRow;
import io.advantagehub.database.Ids;
import io.advantagehub.database.NewRows;
import io.advantagehub.database.Transactions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What each person had and would have: some thousands in memory, the rest in a table, so that a period may have had any
 * number of people. Of one thread.
 */
final class SimulatedPeople implements AutoCloseable {
    private static final int MOST_IN_MEMORY = 20_000;
    private static final int CHUNK = 10_000;
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final UUID id = Ids.next();
    private final SimulationMapper mapper;
    private final Transactions transactions;
    private final Map<String, Net> people = new HashMap<>();

    SimulatedPeople(SimulationMapper mapper, Transactions transactions) {
        this.mapper = mapper;
        this.transactions = transactions;
    }

    private record Net(long was, long wouldBe) {
        Net plus(Net other) {
            return new Net(was + other.was, wouldBe + other.wouldBe);
        }
    }

    void had(String person, long net) {
        add(person, new Net(net, 0));
    }

    void wouldHave(String person, long net) {
        add(person, new Net(0, net));
    }

    private void add(String person, Net net) {
        people.merge(person, net, Net::plus);
        if (people.size() > MOST_IN_MEMORY) {
            flush();
        }
    }

    private void flush() {
        List<NewPersonRow> rows = people.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(person -> new NewPersonRow(
                        id,
                        person.getKey(),
                        person.getValue().was(),
                        person.getValue().wouldBe()))
                .toList();
        transactions.own(() -> NewRows.write(rows, mapper::addPeople));
        people.clear();
    }

    CountRow count() {
        flush();
        return mapper.countPeople(id);
    }

    List<PersonRow> gaining(int most) {
        return mapper.findFarthest(id, 1, most);
    }

    List<PersonRow> losing(int most) {
        return mapper.findFarthest(id, -1, most);
    }

    @Override
    public void close() {
        UUID abandoned = Ids.before(ABANDONED);
        while (transactions.own(() -> mapper.deletePeople(id, abandoned, CHUNK)) == CHUNK) {
            people.clear();
        }
    }
}
