package io.advantagehub.accrual;

import io.advantagehub.accrual.AccrualPostings.Around;
import io.advantagehub.accrual.Scrutiny.Foreseen;
import io.advantagehub.accrual.Scrutiny.Sold;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.event.PurchaseCompleted;
import io.advantagehub.database.Ids;
import io.advantagehub.ledger.LotTerms;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a purchase would bring, to whom and why, by the very arithmetic that shares it when it comes. Changes nothing. */
final class Preview {
    private final Programme programme;
    private final Uplines uplines;
    private final MonthStore months;
    private final Around around;

    Preview(Programme programme, Uplines uplines, MonthStore months, Around around) {
        this.programme = programme;
        this.uplines = uplines;
        this.months = months;
        this.around = around;
    }

    /**
     * @param version whose rules count; none of a draft
     * @param shares for each line each level that there is, also where it gets nothing
     * @param terms when it would be available and expire
     * @param suspicions what would speak against whose earnings
     */
    record Shown(
            @Nullable RulesVersion version,
            List<Share> shares,
            LotTerms terms,
            Map<DistributorId, Foreseen> suspicions) {}

    /** @param draft instead of the rules valid at the purchase's time */
    Shown of(PurchaseCompleted purchase, @Nullable Rules draft) {
        if (draft != null) {
            return shown(purchase, null, draft);
        }
        RulesVersion valid = RulesVersion.at(purchase.time(), programme.rules());
        return shown(purchase, valid, valid.rules());
    }

    private Shown shown(PurchaseCompleted purchase, @Nullable RulesVersion version, Rules rules) {
        List<DistributorId> above = above(purchase, rules);
        List<Share> shares = Sharing.explained(purchase, above, rules);
        Set<MonthKey> asked = Capping.months(shares, rules, purchase.time()).collect(Collectors.toSet());
        return new Shown(
                version,
                Capping.cut(shares, rules, purchase.time(), months.read(asked)),
                new Maturity(around.settings().snapshot()).of(purchase.time(), rules),
                around.scrutiny().foresee(sold(purchase, above, shares)));
    }

    private static Sold sold(PurchaseCompleted purchase, List<DistributorId> above, List<Share> shares) {
        return new Sold(
                Ids.LAST,
                0,
                purchase.orderId(),
                purchase.buyerId(),
                above.stream().findFirst().orElse(null),
                purchase.time(),
                Sale.of(purchase).total(),
                Watched.earning(shares));
    }

    private List<DistributorId> above(PurchaseCompleted purchase, Rules rules) {
        DistributorId owner = PurchaseShares.brought(purchase)
                .map(brought -> uplines.owners(Set.of(brought)).get(brought))
                .orElse(null);
        Buying buying = new Buying(purchase.buyerId(), purchase.time(), Ids.LAST, owner);
        Map<Buying, List<DistributorId>> above = uplines.of(List.of(buying), rules.depth());
        return above.getOrDefault(buying, List.of());
    }
}
