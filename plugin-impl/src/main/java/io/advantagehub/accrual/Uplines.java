package io.advantagehub.accrual;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.internal.ReferralCodes;
import io.advantagehub.api.internal.ReferralCodes.Brought;
import io.advantagehub.distributor.SponsorQuery;
import io.advantagehub.distributor.SponsorTree;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who stands above each buyer: level 1 is the sponsor, else the owner of the purchase's referral code; the rest follows
 * from level 1. The tree is taken as it was at the purchase's time, as far as told before the purchase was accepted.
 * One statement a level, however many buyers.
 */
final class Uplines {
    private final SponsorTree tree;
    private final ReferralCodes codes;

    Uplines(SponsorTree tree, ReferralCodes codes) {
        this.tree = tree;
        this.codes = codes;
    }

    /** Who sent the buyers by what they brought; whom nobody sent is missing. */
    Map<Brought, DistributorId> owners(Set<Brought> told) {
        return codes.owners(told);
    }

    /** Level 1, 2, 3 … of each, as far as there are any, at most {@code depth}. */
    Map<Buying, List<DistributorId>> of(Collection<Buying> buyings, int depth) {
        Map<Buying, List<DistributorId>> uplines = new HashMap<>();
        buyings.forEach(buying -> uplines.put(buying, new ArrayList<>()));
        List<Buying> climbing = List.copyOf(uplines.keySet());
        for (int level = 1; level <= depth && !climbing.isEmpty(); level++) {
            Map<Buying, DistributorId> next = level(climbing, uplines);
            if (level == 1) {
                addOwnersOfCodes(climbing, next);
            }
            next.forEach((buying, sponsor) -> above(uplines, buying).add(sponsor));
            climbing = climbing.stream().filter(next::containsKey).toList();
        }
        return uplines;
    }

    private Map<Buying, DistributorId> level(List<Buying> climbing, Map<Buying, List<DistributorId>> uplines) {
        Map<Buying, SponsorQuery> queries = new HashMap<>();
        climbing.forEach(buying -> queries.put(buying, query(buying, above(uplines, buying))));
        Map<SponsorQuery, DistributorId> sponsors =
                tree.sponsors(queries.values().stream().collect(Collectors.toSet()));
        Map<Buying, DistributorId> found = new HashMap<>();
        queries.forEach((buying, query) -> {
            DistributorId sponsor = sponsors.get(query);
            if (sponsor != null) {
                found.put(buying, sponsor);
            }
        });
        return found;
    }

    private static SponsorQuery query(Buying buying, List<DistributorId> above) {
        DistributorId below = above.isEmpty() ? buying.buyer() : above.get(above.size() - 1);
        return new SponsorQuery(below, buying.at(), buying.before());
    }

    private static void addOwnersOfCodes(List<Buying> climbing, Map<Buying, DistributorId> sponsors) {
        for (Buying buying : climbing) {
            DistributorId owner = buying.codeOwner();
            if (owner != null && !owner.equals(buying.buyer())) {
                sponsors.putIfAbsent(buying, owner);
            }
        }
    }

    private static List<DistributorId> above(Map<Buying, List<DistributorId>> uplines, Buying buying) {
        return uplines.computeIfAbsent(buying, none -> new ArrayList<>());
    }
}
