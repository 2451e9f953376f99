package io.advantagehub.fairplay;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.internal.Traces;
import java.util.Map;
import java.util.Set;

/**
 * What was found out about a batch's people.
 *
 * @param common by kind, the pairs that have a thing of it in common
 * @param refunders how many different buyers under a sponsor had money back
 * @param others with how many other people somebody shares where payouts go
 */
record Evidence(
        Tallies tallies,
        Map<Traces.Kind, Set<Pair>> common,
        Map<DistributorId, Long> refunders,
        Map<DistributorId, Integer> others) {

    boolean sameOf(Traces.Kind kind, DistributorId buyer, DistributorId person) {
        return common.getOrDefault(kind, Set.of()).contains(new Pair(buyer, person));
    }
}
