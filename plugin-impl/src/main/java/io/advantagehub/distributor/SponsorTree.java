package io.advantagehub.distributor;

import io.advantagehub.api.DistributorId;
import java.util.Map;
import java.util.Set;

/** Who sponsored whom, as it was and as far as it was told. Thread-safe; joins the caller's transaction. */
public interface SponsorTree {

    /** The sponsors of those that had one, with one statement a call: climb a tree by one call for all of a level. */
    Map<SponsorQuery, DistributorId> sponsors(Set<SponsorQuery> queries);
}
