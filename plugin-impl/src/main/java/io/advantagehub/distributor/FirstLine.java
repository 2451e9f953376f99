package io.advantagehub.distributor;

import io.advantagehub.api.DistributorId;
import java.time.Instant;
import java.util.List;

/** Who stands below whom, as the latest accepted events tell. Thread-safe. */
public interface FirstLine {

    /** Part of a sponsor's first line, who joined last first. */
    List<Member> page(DistributorId sponsor, Part part);

    /** Whether somebody stands above somebody, however far, or is the same. */
    boolean isAbove(DistributorId upper, DistributorId lower);

    /** @param offset how many to leave out */
    record Part(int offset, int limit) {}

    record Member(DistributorId id, Instant joinedAt) {}
}
