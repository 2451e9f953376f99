package io.advantagehub.referral;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.internal.GrantedClaims;
import io.advantagehub.api.internal.InboxBatch;
import io.advantagehub.api.internal.InboxBatch.Item;
import io.advantagehub.database.Ids;
import io.advantagehub.database.NewRows;
import io.advantagehub.distributor.RegisteredDistributors;
import io.advantagehub.referral.AttributionMapper.AttributionRow;
import io.advantagehub.referral.AttributionMapper.CandidateRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Binds newcomers to the links of those whose granted claims take effect with a batch. */
class GrantedSponsors {
    /** No model decided it. */
    private static final String MODEL = "claim";

    private final ClaimMapper claims;
    private final AttributionMapper attributions;
    private final RegisteredDistributors registered;

    GrantedSponsors(ClaimMapper claims, AttributionMapper attributions, RegisteredDistributors registered) {
        this.claims = claims;
        this.attributions = attributions;
        this.registered = registered;
    }

    /** What was written down, one row a newcomer. */
    List<AttributionRow> bind(InboxBatch batch) {
        Map<UUID, Item> events = new HashMap<>();
        batch.items().forEach(item -> GrantedClaims.claim(item.key()).ifPresent(claim -> events.put(claim, item)));
        return events.isEmpty() ? List.of() : bind(events);
    }

    private List<AttributionRow> bind(Map<UUID, Item> events) {
        List<ClaimRow> granted = claims.find(events.keySet());
        Map<DistributorId, Instant> since = registered.since(granted.stream()
                .map(claim -> new DistributorId(claim.newcomerId()))
                .collect(Collectors.toSet()));
        List<AttributionRow> bound = new ArrayList<>();
        List<CandidateRow> candidates = new ArrayList<>();
        for (ClaimRow claim : granted) {
            Item item = events.get(claim.id());
            if (item != null) {
                bound.add(row(claim, item));
                Instant at = item.event().time();
                candidates.add(candidate(claim, since.getOrDefault(new DistributorId(claim.newcomerId()), at)));
            }
        }
        NewRows.write(bound, attributions::insert);
        NewRows.write(candidates, attributions::insertCandidates);
        claims.takeEffect(events.keySet());
        return bound;
    }

    private static AttributionRow row(ClaimRow claim, Item item) {
        return new AttributionRow(
                claim.newcomerId(),
                claim.code(),
                Via.CLAIM.letter(),
                null,
                item.event().time(),
                item.number(),
                claim.decidedBy());
    }

    private static CandidateRow candidate(ClaimRow claim, Instant signedUpAt) {
        return new CandidateRow(
                Ids.next(),
                claim.newcomerId(),
                claim.claimantId(),
                true,
                claim.code(),
                Via.CLAIM.letter(),
                null,
                signedUpAt,
                Outcome.CLAIM_GRANTED.letter(),
                MODEL,
                null);
    }
}
