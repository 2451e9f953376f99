package io.advantagehub.accrual;

import io.advantagehub.api.DistributorId;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * What one person earned in a calendar month (UTC), as far as a monthly cap counts it.
 *
 * @param month as in {@code 2026-01}
 * @param scope {@link #ALL} rules together, or the name of one
 */
record MonthKey(String month, String scope, DistributorId person) {
    static final String ALL = "";

    static String month(Instant at) {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC)).toString();
    }

    /** Where something counts. */
    static List<MonthKey> of(Instant purchasedAt, DistributorId person, Counted counted) {
        if (counted.code() == 0) {
            return List.of();
        }
        List<MonthKey> keys = new ArrayList<>();
        String month = month(purchasedAt);
        if (counted.overall()) {
            keys.add(new MonthKey(month, ALL, person));
        }
        String rule = counted.rule();
        if (counted.own() && rule != null) {
            keys.add(new MonthKey(month, rule, person));
        }
        return keys;
    }
}
