package io.advantagehub.accrual;

import io.advantagehub.api.DistributorId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        long left = share.amount();
        List<Limit> cutBy = new ArrayList<>(0);
        for (Limit limit : limits(share)) {
            if (limit.room() < share.amount()) {
                cutBy.add(limit);
                left = Math.min(left, limit.room());
            }
        }
        earn(share, left, counted);
        return share.cut(left, counted, cutBy);
    }

    private List<Limit> limits(Share share) {
        List<Limit> limits = new ArrayList<>();
        addLimits(limits, share.beneficiary(), null, rules.caps());
        Rule rule = share.rule();
        if (rule != null) {
            addLimits(limits, share.beneficiary(), rule.name(), rule.caps());
        }
        return limits;
    }

    private void addLimits(List<Limit> limits, DistributorId person, @Nullable String rule, Caps caps) {
        String scope = rule == null ? MonthKey.ALL : rule;
        if (caps.limitSales()) {
            long before = ofSale.getOrDefault(new Earner(person, scope), 0L);
            limits.add(new Limit(rule, Limit.Span.SALE, caps.perSale(), before));
        }
        if (caps.limitMonths()) {
            long before = months.earned(new MonthKey(MonthKey.month(purchasedAt), scope, person));
            limits.add(new Limit(rule, Limit.Span.MONTH, caps.perMonth(), before));
        }
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
