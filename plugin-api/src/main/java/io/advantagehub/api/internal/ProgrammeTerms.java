package io.advantagehub.api.internal;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.edge.Problem;
import java.time.Instant;
import java.util.List;

/** The programme's terms of use and its privacy policy. Without the feature, and in a replay, there are none. Thread-safe. */
public interface ProgrammeTerms {
    /** What is answered to a distributor who has not accepted them yet, and wants what needs it. */
    Problem NOT_ACCEPTED = new Problem(
            403,
            "terms-not-accepted",
            "The current terms of use and privacy policy come first: GET /me/terms, then POST /me/terms/acceptance.");

    /** Whether a distributor has accepted the current version of both; true where there is nothing to accept. */
    default boolean areAcceptedBy(DistributorId who) {
        return true;
    }

    /** The versions of the terms of use, ascending; what is earned is earned under the one in force at that time. */
    default List<Version> versions() {
        return List.of();
    }

    /** @param from when it was published */
    record Version(int number, Instant from) {}
}
