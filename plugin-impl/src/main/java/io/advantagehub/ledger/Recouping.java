package io.advantagehub.ledger;

import io.advantagehub.ledger.Needs.ClaimNeed;
import io.advantagehub.ledger.Rows.OpenLotRow;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which accounts' other lots a claim may reach: those where a claimed lot was spent, wholly or in part. */
final class Recouping {
    private final Map<UUID, Long> left;
    private final Map<UUID, Long> expired;

    Recouping(List<OpenLotRow> lots, Map<UUID, Long> expired) {
        this.left = lots.stream().collect(Collectors.toMap(OpenLotRow::lotId, row -> row.future() + row.free()));
        this.expired = expired;
    }

    Set<UUID> accounts(Collection<ClaimNeed> claims, Function<ClaimNeed, UUID> accountOf) {
        return claims.stream().filter(this::isSpent).map(accountOf).collect(Collectors.toCollection(HashSet::new));
    }

    /** What no refund has claimed is left, expired and not yet forgiven, or else was spent or is held. */
    private boolean isSpent(ClaimNeed claim) {
        long unspent =
                left.getOrDefault(claim.lotId(), 0L) + expired.getOrDefault(claim.lotId(), 0L) - claim.forgiven();
        return claim.unclaimed() > unspent;
    }
}
