package io.advantagehub.distributor;

import io.advantagehub.api.DistributorId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is registered. Thread-safe. */
public interface RegisteredDistributors {

    long count();

    /**
     * The next ones, sorted byte by byte.
     *
     * @param after the last of the page before; from the start where absent
     */
    List<DistributorId> page(@Nullable DistributorId after, int limit);

    /** Since when those of them are registered who are, with one statement a call. */
    Map<DistributorId, Instant> since(Set<DistributorId> distributors);
}
