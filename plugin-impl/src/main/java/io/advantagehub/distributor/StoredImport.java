package io.advantagehub.distributor;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.advantagehub.api.DistributorId;
import io.advantagehub.database.Ids;
import io.advantagehub.database.NewRows;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Imported people in the database. */
final class StoredImport implements ImportedDistributors {
    private final DistributorMapper distributors;
    private final SponsorshipMapper sponsorships;

    StoredImport(DistributorMapper distributors, SponsorshipMapper sponsorships) {
        this.distributors = distributors;
        this.sponsorships = sponsorships;
    }

    @Override
    public Map<DistributorId, UUID> numbers(Collection<DistributorId> asked) {
        return asked.isEmpty()
                ? Map.of()
                : sponsorships.find(Id.rows(asked.stream())).stream()
                        .filter(record -> Ids.isBeforeAll(record.acceptedNo()))
                        .collect(toMap(record -> new DistributorId(record.distributorId()), Sponsorship::acceptedNo));
    }

    @Override
    public Map<DistributorId, DistributorId> sponsorsUpwards(Collection<DistributorId> asked) {
        return asked.isEmpty()
                ? Map.of()
                : sponsorships.findUpwards(Id.rows(asked.stream())).stream()
                        .collect(toMap(
                                edge -> new DistributorId(edge.id()), edge -> new DistributorId(edge.sponsorId())));
    }

    @Override
    public void add(List<ImportedDistributor> people) {
        if (people.isEmpty()) {
            return;
        }
        Map<String, List<Sponsorship>> told = toldOfThoseWithoutSponsor(people);
        NewRows.write(people.stream().map(ImportedDistributor::profile).toList(), distributors::fill);
        NewRows.write(
                people.stream()
                        .map(person -> person.sponsorship(sponsor(person, told)))
                        .toList(),
                sponsorships::insert);
    }

    /** Where the platform names no sponsor, that is not told: what an event told first goes on to count for the time before. */
    private static @Nullable String sponsor(ImportedDistributor person, Map<String, List<Sponsorship>> told) {
        DistributorId sponsor = person.sponsor();
        if (sponsor != null) {
            return sponsor.value();
        }
        List<Sponsorship> records =
                told.getOrDefault(person.told().distributorId().value(), List.of());
        return Sponsorship.counting(records, Instant.MIN, Ids.LAST)
                .map(Sponsorship::sponsorId)
                .orElse(null);
    }

    private Map<String, List<Sponsorship>> toldOfThoseWithoutSponsor(List<ImportedDistributor> people) {
        List<DistributorId> without = people.stream()
                .filter(person -> person.sponsor() == null)
                .map(person -> person.told().distributorId())
                .toList();
        return without.isEmpty()
                ? Map.of()
                : sponsorships.find(Id.rows(without.stream())).stream().collect(groupingBy(Sponsorship::distributorId));
    }
}
