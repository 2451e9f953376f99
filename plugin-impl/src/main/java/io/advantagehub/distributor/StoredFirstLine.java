package io.advantagehub.distributor;

import io.advantagehub.api.DistributorId;
import java.util.List;
import java.util.stream.Stream;

/** The first line as the database has it. */
final class StoredFirstLine implements FirstLine {
    private final DistributorMapper rows;
    private final SponsorshipMapper tree;

    StoredFirstLine(DistributorMapper rows, SponsorshipMapper tree) {
        this.rows = rows;
        this.tree = tree;
    }

    @Override
    public List<Member> page(DistributorId sponsor, Part part) {
        return rows.firstLine(sponsor.value(), part).stream()
                .map(row -> new Member(new DistributorId(row.id()), row.registeredAt()))
                .toList();
    }

    @Override
    public boolean isAbove(DistributorId upper, DistributorId lower) {
        return upper.equals(lower)
                || tree.findUpwards(Id.rows(Stream.of(lower))).stream()
                        .anyMatch(edge -> upper.value().equals(edge.sponsorId()));
    }
}
