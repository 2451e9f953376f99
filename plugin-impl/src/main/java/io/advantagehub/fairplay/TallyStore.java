package io.advantagehub.fairplay;

import io.advantagehub.accrual.Scrutiny.Returned;
import io.advantagehub.accrual.Scrutiny.Sold;
import io.advantagehub.api.DistributorId;
import io.advantagehub.database.JsonRows;
import io.advantagehub.database.NewRows;
import io.advantagehub.fairplay.SponsorTallyMapper.RefunderRow;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tallies from and to their tables, a whole batch at a time. */
final class TallyStore {
    private final SponsorTallyMapper mapper;

    TallyStore(SponsorTallyMapper mapper) {
        this.mapper = mapper;
    }

    private record Person(String id) {}

    /** Of the sponsors of these purchases, as far back as is looked. */
    Tallies read(List<Sold> sold, Thresholds now) {
        List<DistributorId> sponsors = sponsors(sold);
        if (sponsors.isEmpty()) {
            return new Tallies(List.of());
        }
        Instant earliest = earliest(sold);
        return new Tallies(mapper.find(
                json(sponsors),
                earliest.minus(now.burst().window()),
                Span.month(earliest, now.ring().months())));
    }

    /** How many different buyers under each had money back, in the months after one: those of which {@link #read} reads. */
    Map<DistributorId, Long> refunders(Collection<DistributorId> sponsors, Instant afterMonth) {
        Map<DistributorId, Long> buyers = new HashMap<>();
        if (!sponsors.isEmpty()) {
            mapper.countRefunders(json(sponsors), afterMonth)
                    .forEach(row -> buyers.put(new DistributorId(row.sponsorId()), row.buyers()));
        }
        return buyers;
    }

    void save(Tallies tallies) {
        NewRows.write(tallies.added(), mapper::add);
    }

    void saveRefunders(Collection<Returned> returned) {
        List<RefunderRow> rows = returned.stream()
                .map(one -> new RefunderRow(
                        one.sponsor().value(),
                        Span.REFUNDED.begin(one.purchasedAt()),
                        one.buyer().value()))
                .distinct()
                .sorted(Comparator.comparing(RefunderRow::sponsorId)
                        .thenComparing(RefunderRow::spanAt)
                        .thenComparing(RefunderRow::buyerId))
                .toList();
        NewRows.write(rows, mapper::addRefunders);
    }

    static Instant earliest(List<Sold> sold) {
        return sold.stream().map(Sold::at).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static List<DistributorId> sponsors(List<Sold> sold) {
        return sold.stream()
                .flatMap(one -> Stream.ofNullable(one.sponsor()))
                .distinct()
                .toList();
    }

    private static String json(Collection<DistributorId> people) {
        return JsonRows.of(people.stream().map(id -> new Person(id.value())).collect(Collectors.toList()));
    }
}
