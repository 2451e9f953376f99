package io.advantagehub.distributor;

import io.advantagehub.api.DistributorId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The registered ones in the database. */
final class StoredDistributors implements RegisteredDistributors {
    private final DistributorMapper rows;

    StoredDistributors(DistributorMapper rows) {
        this.rows = rows;
    }

    @Override
    public long count() {
        return rows.count();
    }

    @Override
    public List<DistributorId> page(@Nullable DistributorId after, int limit) {
        return rows.page(after == null ? null : after.value(), limit).stream()
                .map(DistributorId::new)
                .toList();
    }
}
