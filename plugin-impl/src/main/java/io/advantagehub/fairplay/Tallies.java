package io.advantagehub.fairplay;

import io.advantagehub.api.DistributorId;
import io.advantagehub.database.Lettered;
import io.advantagehub.fairplay.SponsorTallyMapper.TallyRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What happened under sponsors so far, and what a batch adds. Of one thread; in memory. */
final class Tallies {
    private static final Comparator<TallyRow> BY_KEY = Comparator.comparing(TallyRow::personId)
            .thenComparing(TallyRow::what)
            .thenComparing(TallyRow::spanAt);

    private final Map<Key, List<Count>> counts = new HashMap<>();
    private final Map<Slot, Count> added = new HashMap<>();

    Tallies(List<TallyRow> before) {
        before.forEach(row -> counts.computeIfAbsent(
                        new Key(new DistributorId(row.personId()), Lettered.of(Span.class, row.what())),
                        none -> new ArrayList<>())
                .add(new Count(row.spanAt(), row.n(), row.amount())));
    }

    private record Key(DistributorId person, Span span) {}

    private record Slot(Key key, Instant begin) {}

    record Count(Instant at, long n, long amount) {
        Count plus(Count other) {
            return new Count(at, n + other.n, amount + other.amount);
        }
    }

    /** One more of it. */
    void add(DistributorId person, Span span, Instant at, long amount) {
        Key key = new Key(person, span);
        Instant begin = span.begin(at);
        Count one = new Count(begin, 1, amount);
        counts.computeIfAbsent(key, none -> new ArrayList<>()).add(one);
        added.merge(new Slot(key, begin), one, Count::plus);
    }

    /** All of it in spans that begin after one instant and not after another. */
    Count sum(DistributorId person, Span span, Instant after, Instant to) {
        Count sum = new Count(to, 0, 0);
        for (Count count : counts.getOrDefault(new Key(person, span), List.of())) {
            if (count.at().isAfter(after) && !count.at().isAfter(to)) {
                sum = sum.plus(count);
            }
        }
        return sum;
    }

    /** In key order, that no two transactions wait for each other. */
    List<TallyRow> added() {
        return added.entrySet().stream()
                .map(entry -> new TallyRow(
                        entry.getKey().key().person().value(),
                        entry.getKey().key().span().letter(),
                        entry.getKey().begin(),
                        entry.getValue().n(),
                        entry.getValue().amount()))
                .sorted(BY_KEY)
                .toList();
    }
}
