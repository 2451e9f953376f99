package io.advantagehub.settings;

import io.advantagehub.api.Money;
import io.advantagehub.api.usecase.ManageSettings.Kind;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/** What becomes of cashback in time, and how much of it may be moved. */
final class CashbackSettings {
    private static final String LONGEST = "P3650D";

    private CashbackSettings() {}

    static List<Setting> all(Currency currency) {
        Stream<Setting> times = Stream.of(
                        Setting.duration("cashback.maturation", "P30D", "PT0S", LONGEST),
                        Setting.duration("cashback.expiry", "P365D", "PT1S", LONGEST)
                                .orNone(),
                        Setting.duration("cashback.restore-grace", "P7D", "PT0S", LONGEST),
                        Setting.of("debt.repayment-share", Kind.NUMBER, "1.00", Bounds.share()),
                        Setting.duration("redemption.valid-for", "P90D", "PT1H", LONGEST))
                .map(setting -> setting.in("cashback"));
        Stream<Setting> limits = Stream.concat(
                        Stream.of("redemption", "transfer", "payout").flatMap(type -> limits(type, currency)),
                        Stream.of(Setting.duration("limits.payout.cooling-off", "P1D", "PT0S", "P30D")))
                .map(setting -> setting.in("limits"));
        return Stream.concat(times, limits).toList();
    }

    private static Stream<Setting> limits(String operation, Currency currency) {
        String key = "limits." + operation;
        String subject = "operation.cashback." + operation;
        String smallest = new Money(1, currency).toDecimalString();
        Bound amount = Bounds.money(1, currency);
        return Stream.of(
                Setting.of(key + ".min", Kind.MONEY, smallest, amount).saying("limits.min", subject),
                Setting.of(key + ".max", Kind.MONEY, Setting.NONE, amount)
                        .orNone()
                        .saying("limits.max", subject),
                Setting.of(key + ".per-day", Kind.MONEY, Setting.NONE, amount)
                        .orNone()
                        .saying("limits.per-day", subject));
    }
}
