package io.advantagehub.wallet;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.internal.Traces;
import io.advantagehub.database.JsonRows;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Where payouts go: the gateway's tokens. */
final class DestinationTraces implements Traces {
    private final DestinationMapper rows;

    DestinationTraces(DestinationMapper rows) {
        this.rows = rows;
    }

    private record Person(String id) {}

    @Override
    public Kind kind() {
        return Kind.PAYOUT_DESTINATION;
    }

    @Override
    public Map<DistributorId, Set<String>> of(Set<DistributorId> people) {
        Map<DistributorId, Set<String>> tokens = new HashMap<>();
        if (!people.isEmpty()) {
            rows.findTokens(json(people))
                    .forEach(row -> tokens.computeIfAbsent(
                                    new DistributorId(row.distributorId()), none -> new HashSet<>())
                            .add(row.token()));
        }
        return tokens;
    }

    @Override
    public Map<DistributorId, Integer> others(Set<DistributorId> people) {
        Map<DistributorId, Integer> others = new HashMap<>();
        if (!people.isEmpty()) {
            rows.countOthers(json(people))
                    .forEach(row -> others.put(new DistributorId(row.distributorId()), row.others()));
        }
        return others;
    }

    private static String json(Collection<DistributorId> people) {
        return JsonRows.of(people.stream().map(id -> new Person(id.value())).toList());
    }
}
