package io.advantagehub.accrual;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.ReferralCode;
import io.advantagehub.api.event.PurchaseCompleted;
import io.advantagehub.database.Ids;
import io.advantagehub.ledger.LotTerms;
import io.advantagehub.settings.Settings;
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
    private final Settings settings;

    Preview(Programme programme, Uplines uplines, MonthStore months, Settings settings) {
        this.programme = programme;
        this.uplines = uplines;
        this.months = months;
        this.settings = settings;
    }

    /**
     * @param version the rules' version; none of a draft
     * @param shares for each line each level that there is, also where it gets nothing
     * @param terms when it would be available and expire
     */
    record Shown(@Nullable Integer version, List<Share> shares, LotTerms terms) {}

    /** @param draft instead of the rules valid at the purchase's time */
    Shown of(PurchaseCompleted purchase, @Nullable Rules draft) {
        if (draft != null) {
            return shown(purchase, null, draft);
        }
        RulesVersion valid = RulesVersion.at(purchase.time(), programme.rules());
        return shown(purchase, valid.version(), valid.rules());
    }

    private Shown shown(PurchaseCompleted purchase, @Nullable Integer version, Rules rules) {
        List<Share> shares = Sharing.explained(purchase, above(purchase, rules), rules);
        Set<MonthKey> asked = Capping.months(shares, rules, purchase.time()).collect(Collectors.toSet());
        return new Shown(
                version,
                Capping.cut(shares, rules, purchase.time(), months.read(asked)),
                new Maturity(settings.snapshot()).of(purchase.time(), rules));
    }

    private List<DistributorId> above(PurchaseCompleted purchase, Rules rules) {
        ReferralCode code = purchase.referralCode();
        DistributorId owner = code == null ? null : uplines.owners(Set.of(code)).get(code);
        Buying buying = new Buying(purchase.buyerId(), purchase.time(), Ids.LAST, owner);
        Map<Buying, List<DistributorId>> above = uplines.of(List.of(buying), rules.depth());
        return above.getOrDefault(buying, List.of());
    }
}
