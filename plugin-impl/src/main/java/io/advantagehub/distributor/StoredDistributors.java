package io.advantagehub.distributor;

import static java.util.stream.Collectors.toMap;

import io.advantagehub.api.DistributorId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    @Override
    public Map<DistributorId, Instant> since(Set<DistributorId> distributors) {
        return distributors.isEmpty()
                ? Map.of()
                : rows.find(Id.rows(distributors.stream())).stream()
                        .collect(toMap(profile -> new DistributorId(profile.id()), Profile::registeredAt));
    }
}
