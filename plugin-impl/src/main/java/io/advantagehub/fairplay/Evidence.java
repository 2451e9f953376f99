package io.advantagehub.fairplay;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.internal.Traces;
import java.util.Collections;
import java.util.Map;
import java.util.Set;

/**
 * What was found out about a batch's people.
 *
 * @param traces by kind, what each of them has
 * @param refunders how many different buyers under a sponsor had money back
 * @param others with how many other people somebody shares where payouts go
 */
record Evidence(
        Tallies tallies,
        Map<Traces.Kind, Map<DistributorId, Set<String>>> traces,
        Map<DistributorId, Long> refunders,
        Map<DistributorId, Integer> others) {

    boolean sameOf(Traces.Kind kind, DistributorId one, DistributorId other) {
        Map<DistributorId, Set<String>> all = traces.getOrDefault(kind, Map.of());
        return !Collections.disjoint(all.getOrDefault(one, Set.of()), all.getOrDefault(other, Set.of()));
    }
}
