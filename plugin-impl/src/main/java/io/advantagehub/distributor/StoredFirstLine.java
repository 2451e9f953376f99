package io.advantagehub.distributor;

import io.advantagehub.api.DistributorId;
import java.util.List;

/** The first line as the database has it. */
final class StoredFirstLine implements FirstLine {
    private final DistributorMapper rows;

    StoredFirstLine(DistributorMapper rows) {
        this.rows = rows;
    }

    @Override
    public List<Member> page(DistributorId sponsor, Part part) {
        return rows.firstLine(sponsor.value(), part).stream()
                .map(row -> new Member(new DistributorId(row.id()), row.registeredAt()))
                .toList();
    }
}
