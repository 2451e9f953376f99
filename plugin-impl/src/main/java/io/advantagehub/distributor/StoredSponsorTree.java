package io.advantagehub.distributor;

import static java.util.stream.Collectors.groupingBy;

import io.advantagehub.api.DistributorId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The sponsorship records in the database. */
final class StoredSponsorTree implements SponsorTree {
    private final SponsorshipMapper rows;

    StoredSponsorTree(SponsorshipMapper rows) {
        this.rows = rows;
    }

    @Override
    public Map<SponsorQuery, DistributorId> sponsors(Set<SponsorQuery> queries) {
        if (queries.isEmpty()) {
            return Map.of();
        }
        Map<String, List<Sponsorship>> told =
                rows.find(Id.rows(queries.stream().map(SponsorQuery::distributor))).stream()
                        .collect(groupingBy(Sponsorship::distributorId));
        Map<SponsorQuery, DistributorId> sponsors = new HashMap<>();
        for (SponsorQuery query : queries) {
            List<Sponsorship> records = told.getOrDefault(query.distributor().value(), List.of());
            Sponsorship.counting(records, query.at(), query.before()).ifPresent(record -> {
                if (record.sponsorId() != null) {
                    sponsors.put(query, new DistributorId(record.sponsorId()));
                }
            });
        }
        return sponsors;
    }
}
