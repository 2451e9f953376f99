package io.advantagehub.accrual;

import io.advantagehub.accrual.Step.Purchase;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.event.PurchaseCompleted;
import io.advantagehub.api.internal.InboxBatch;
import io.advantagehub.api.internal.ReferralCodes.Brought;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a batch's purchases bring to whom by the rules that are valid at their times, before caps. */
final class PurchaseShares {
    private final Uplines uplines;

    PurchaseShares(Uplines uplines) {
        this.uplines = uplines;
    }

    Map<Purchase, List<Share>> shares(InboxBatch batch, List<Step> steps, List<RulesVersion> rules) {
        List<Purchase> purchases = steps.stream()
                .filter(Purchase.class::isInstance)
                .map(Purchase.class::cast)
                .toList();
        Map<Brought, DistributorId> owners = uplines.owners(brought(purchases));
        Map<Purchase, Buying> buyings = new HashMap<>();
        purchases.forEach(purchase -> buyings.put(purchase, buying(batch, purchase, owners)));
        Map<Buying, List<DistributorId>> above = uplines.of(buyings.values(), depth(rules));
        Map<Purchase, List<Share>> shares = new HashMap<>();
        buyings.forEach((purchase, buying) -> {
            Rules valid = RulesVersion.at(purchase.event().time(), rules).rules();
            List<DistributorId> sponsors = above.getOrDefault(buying, List.of());
            sponsors.stream().findFirst().ifPresent(purchase.order()::sponsoredBy);
            shares.put(purchase, Sharing.of(purchase.event(), sponsors, valid));
        });
        return shares;
    }

    private static Buying buying(InboxBatch batch, Purchase purchase, Map<Brought, DistributorId> owners) {
        PurchaseCompleted event = purchase.event();
        Optional<Brought> brought = brought(event);
        @Nullable DistributorId owner = brought.map(owners::get).orElse(null);
        if (owner != null) {
            purchase.order().cameBy(owner);
        } else if (brought.isPresent()) {
            batch.finding(purchase.item(), "unknown-referral-code", "nobody else owns the purchase's referral code");
        }
        return new Buying(event.buyerId(), event.time(), purchase.item().number(), owner);
    }

    private static Set<Brought> brought(List<Purchase> purchases) {
        return purchases.stream()
                .flatMap(purchase -> brought(purchase.event()).stream())
                .collect(Collectors.toSet());
    }

    static Optional<Brought> brought(PurchaseCompleted event) {
        return Optional.ofNullable(event.referralCode())
                .map(code -> new Brought(event.buyerId(), event.time(), code, null));
    }

    private static int depth(List<RulesVersion> rules) {
        return rules.stream().mapToInt(version -> version.rules().depth()).reduce(0, Math::max);
    }
}
