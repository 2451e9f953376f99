package io.advantagehub.accrual;

import io.advantagehub.accrual.MonthMapper.MonthRow;
import io.advantagehub.accrual.MonthMapper.Wanted;
import io.advantagehub.api.DistributorId;
import io.advantagehub.database.NewRows;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/**
 * Months from and to their table, a whole batch at a time. Their rows are locked before any account, in key order; those
 * that are missing are made first, so that two transactions never both find a month empty.
 */
final class MonthStore {
    private static final Comparator<MonthKey> BY_KEY = Comparator.comparing((MonthKey key) -> key.month())
            .thenComparing(MonthKey::scope)
            .thenComparing(key -> key.person().value());

    private final MonthMapper mapper;

    MonthStore(MonthMapper mapper) {
        this.mapper = mapper;
    }

    /** Until the end of the caller's transaction. Where no cap asks, no statement. */
    Months lock(Set<MonthKey> keys) {
        Map<MonthKey, Long> earned = keys.isEmpty() ? Map.of() : earned(mapper.lock(wanted(keys)));
        List<MonthRow> missing = rows(keys.stream().filter(key -> !earned.containsKey(key)), Map.of());
        try {
            NewRows.write(missing, mapper::insert);
        } catch (DuplicateKeyException madeMeanwhile) {
            throw new ConcurrencyFailureException("another transaction began the month first", madeMeanwhile);
        }
        return new Months(earned);
    }

    /** As they stand, for whoever changes nothing. */
    Months read(Set<MonthKey> keys) {
        return new Months(keys.isEmpty() ? Map.of() : earned(mapper.find(wanted(keys))));
    }

    void save(Months months) {
        Map<MonthKey, Long> changed = months.changed();
        NewRows.write(rows(changed.keySet().stream(), changed), mapper::put);
    }

    private static List<MonthRow> rows(Stream<MonthKey> keys, Map<MonthKey, Long> earned) {
        return keys.sorted(BY_KEY)
                .map(key -> new MonthRow(key.month(), key.scope(), key.person().value(), earned.getOrDefault(key, 0L)))
                .toList();
    }

    private static Map<MonthKey, Long> earned(Collection<MonthRow> rows) {
        Map<MonthKey, Long> earned = new HashMap<>();
        rows.forEach(row -> earned.put(
                new MonthKey(row.month(), row.scope(), new DistributorId(row.distributorId())), row.earned()));
        return earned;
    }

    private static List<Wanted> wanted(Set<MonthKey> keys) {
        record Part(String month, String scope) {}
        Map<Part, Set<String>> people =
                new TreeMap<>(Comparator.comparing(Part::month).thenComparing(Part::scope));
        keys.forEach(key -> people.computeIfAbsent(new Part(key.month(), key.scope()), none -> new TreeSet<>())
                .add(key.person().value()));
        return people.entrySet().stream()
                .map(part -> new Wanted(part.getKey().month(), part.getKey().scope(), part.getValue()))
                .toList();
    }
}
