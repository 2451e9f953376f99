package io.advantagehub.accrual;

import io.advantagehub.api.DistributorId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Cuts the shares of one purchase, in their order, to what caps leave; adds what remains to the months. */
final class Capping {
    private final Rules rules;
    private final Instant purchasedAt;
    private final Months months;
    private final Map<Earner, Long> ofSale = new HashMap<>();

    private Capping(Rules rules, Instant purchasedAt, Months months) {
        this.rules = rules;
        this.purchasedAt = purchasedAt;
        this.months = months;
    }

    private record Earner(DistributorId person, String scope) {}

    /** Those of which nothing remains are there with zero. */
    static List<Share> cut(List<Share> shares, Rules rules, Instant purchasedAt, Months months) {
        if (!rules.hasCaps()) {
            return shares;
        }
        Capping capping = new Capping(rules, purchasedAt, months);
        List<Share> cut = new ArrayList<>(shares.size());
        shares.forEach(share -> cut.add(capping.cut(share)));
        return cut;
    }

    /** Which months are asked for. */
    static Stream<MonthKey> months(List<Share> shares, Rules rules, Instant purchasedAt) {
        return rules.hasCaps()
                ? shares.stream()
                        .flatMap(share -> MonthKey.of(purchasedAt, share.beneficiary(), counted(share, rules)).stream())
                : Stream.empty();
    }

    /** Under which monthly caps a share counts. */
    private static Counted counted(Share share, Rules rules) {
        Rule rule = share.rule();
        return new Counted(
                rule == null ? null : rule.name(),
                rules.caps().limitMonths(),
                rule != null && rule.caps().limitMonths());
    }

    private Share cut(Share share) {
        Counted counted = counted(share, rules);
        Rule rule = share.rule();
        long left = Math.min(share.amount(), left(share.beneficiary(), MonthKey.ALL, rules.caps()));
        if (rule != null) {
            left = Math.min(left, left(share.beneficiary(), rule.name(), rule.caps()));
        }
        earn(share, left, counted);
        return share.cut(left, counted);
    }

    private long left(DistributorId person, String scope, Caps caps) {
        long ofThisSale = caps.perSale() == Caps.UNLIMITED
                ? Caps.UNLIMITED
                : Math.max(0, caps.perSale() - ofSale.getOrDefault(new Earner(person, scope), 0L));
        return caps.limitMonths()
                ? Math.min(
                        ofThisSale,
                        months.room(new MonthKey(MonthKey.month(purchasedAt), scope, person), caps.perMonth()))
                : ofThisSale;
    }

    private void earn(Share share, long amount, Counted counted) {
        Rule rule = share.rule();
        ofSale.merge(new Earner(share.beneficiary(), MonthKey.ALL), amount, Long::sum);
        if (rule != null) {
            ofSale.merge(new Earner(share.beneficiary(), rule.name()), amount, Long::sum);
        }
        MonthKey.of(purchasedAt, share.beneficiary(), counted).forEach(key -> months.earn(key, amount));
    }
}
