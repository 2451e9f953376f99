package io.advantagehub.api.internal;

import io.advantagehub.api.DistributorId;
import java.util.Map;
import java.util.Set;

/**
 * Something that two people rarely have in common unless they are one: for whoever looks for people who sponsor themselves.
 * Each feature that knows such a thing tells it. Thread-safe; joins the caller's transaction.
 */
public interface Traces {

    /** What the things told here are. */
    Kind kind();

    /**
     * What those of the people have that have any, with one statement a call. Equal where the thing is the same; to be
     * compared in memory, and neither kept nor shown.
     */
    Map<DistributorId, Set<String>> of(Set<DistributorId> people);

    /** With how many other people each of these has a thing in common; those that have it alone are missing. */
    default Map<DistributorId, Integer> others(Set<DistributorId> people) {
        return Map.of();
    }

    enum Kind {
        PHONE,
        PAYOUT_DESTINATION,
        CARD,
        DEVICE,
        ADDRESS
    }
}
