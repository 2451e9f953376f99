package io.advantagehub.accrual;

import io.advantagehub.accrual.Step.Purchase;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.ReferralCode;
import io.advantagehub.api.internal.ReferralCodes;
import io.advantagehub.distributor.SponsorQuery;
import io.advantagehub.distributor.SponsorTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who stands above each buyer: level 1 is the sponsor, else the owner of the purchase's referral code; the rest follows
 * from level 1. The tree is taken as it was at the purchase's time, as far as told before the purchase was accepted.
 * One statement a level, whatever the batch.
 */
final class Uplines {
    private final SponsorTree tree;
    private final ReferralCodes codes;

    Uplines(SponsorTree tree, ReferralCodes codes) {
        this.tree = tree;
        this.codes = codes;
    }

    /** Who owns the referral codes that purchases came by; a code that nobody owns is missing. */
    Map<ReferralCode, DistributorId> ownersOfCodes(List<Purchase> purchases) {
        Set<ReferralCode> told = purchases.stream()
                .flatMap(purchase -> Stream.ofNullable(purchase.event().referralCode()))
                .collect(Collectors.toSet());
        return told.isEmpty() ? Map.of() : codes.owners(told);
    }

    /** Level 1, 2, 3 … of each purchase, as far as there are any, at most {@code depth}. */
    Map<Purchase, List<DistributorId>> of(
            List<Purchase> purchases, Map<ReferralCode, DistributorId> owners, int depth) {
        Map<Purchase, List<DistributorId>> uplines = new HashMap<>();
        purchases.forEach(purchase -> uplines.put(purchase, new ArrayList<>()));
        List<Purchase> climbing = purchases;
        for (int level = 1; level <= depth && !climbing.isEmpty(); level++) {
            Map<Purchase, DistributorId> next = level(climbing, uplines);
            if (level == 1) {
                addOwnersOfCodes(climbing, owners, next);
            }
            next.forEach((purchase, sponsor) -> above(uplines, purchase).add(sponsor));
            climbing = climbing.stream().filter(next::containsKey).toList();
        }
        return uplines;
    }

    private Map<Purchase, DistributorId> level(List<Purchase> climbing, Map<Purchase, List<DistributorId>> uplines) {
        Map<Purchase, SponsorQuery> queries = climbing.stream()
                .collect(Collectors.toMap(Function.identity(), purchase -> query(purchase, above(uplines, purchase))));
        Map<SponsorQuery, DistributorId> sponsors = tree.sponsors(Set.copyOf(queries.values()));
        Map<Purchase, DistributorId> found = new HashMap<>();
        queries.forEach((purchase, query) -> {
            DistributorId sponsor = sponsors.get(query);
            if (sponsor != null) {
                found.put(purchase, sponsor);
            }
        });
        return found;
    }

    private static SponsorQuery query(Purchase purchase, List<DistributorId> above) {
        DistributorId below = above.isEmpty() ? purchase.event().buyerId() : above.get(above.size() - 1);
        return new SponsorQuery(below, purchase.event().time(), purchase.item().number());
    }

    private static void addOwnersOfCodes(
            List<Purchase> purchases, Map<ReferralCode, DistributorId> owners, Map<Purchase, DistributorId> sponsors) {
        for (Purchase purchase : purchases) {
            ReferralCode code = purchase.event().referralCode();
            DistributorId owner = code == null ? null : owners.get(code);
            if (owner != null && !owner.equals(purchase.event().buyerId())) {
                sponsors.putIfAbsent(purchase, owner);
            }
        }
    }

    private static List<DistributorId> above(Map<Purchase, List<DistributorId>> uplines, Purchase purchase) {
        return uplines.computeIfAbsent(purchase, none -> new ArrayList<>());
    }
}
