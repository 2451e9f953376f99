package io.advantagehub.distributor;

import io.advantagehub.api.DistributorId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Takes over who is who from a platform. What is imported counts as told before all that events tell: it adds to what
 * they told and changes nothing of it. Nobody may take up events meanwhile. Thread-safe; joins the caller's transaction.
 */
public interface ImportedDistributors {

    /** Under which number each was imported, of those that were. */
    Map<DistributorId, UUID> numbers(Collection<DistributorId> distributors);

    /** The given and all above them, each with the latest accepted sponsor, as far as they have one. */
    Map<DistributorId, DistributorId> sponsorsUpwards(Collection<DistributorId> distributors);

    /** Adds those that were not imported before. Whether anybody comes to stand above their own sponsor is not checked. */
    void add(List<ImportedDistributor> distributors);
}
