package io.advantagehub.settings;

import io.advantagehub.api.Money;
import io.advantagehub.api.usecase.ManageSettings.Kind;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/** Against codes that strangers have sent to numbers which pay them for it. */
final class GuardSettings {
    private static final long PRICE = 10;
    private static final long COUNTRY = 20_000;
    private static final long PREFIX = 2_000;
    private static final long BRANCH = 2_000;

    private GuardSettings() {}

    static List<Setting> all(Currency currency) {
        return Stream.of(
                        Setting.of("guard.mode", Kind.CHOICE, "record", Bounds.choice("off", "record", "enforce")),
                        Setting.of("guard.countries", Kind.LIST, Setting.NONE, Bounds.countries())
                                .orNone(),
                        Setting.of("guard.code-price", Kind.MONEY, text(PRICE, currency), Bounds.money(0, currency)),
                        budget("country", COUNTRY, currency),
                        budget("prefix", PREFIX, currency),
                        budget("branch", BRANCH, currency),
                        Setting.of("guard.share", Kind.NUMBER, "0.20", Bounds.share()),
                        Setting.number("guard.share-from", 20, 1, 100_000),
                        Setting.number("guard.neighbours", 10, 2, 100),
                        Setting.duration("guard.number-change-pause", "P3D", "PT0S", "P30D"))
                .map(setting -> setting.in("guard"))
                .toList();
    }

    private static Setting budget(String kind, long minor, Currency currency) {
        return Setting.of("guard.budget." + kind, Kind.MONEY, text(minor, currency), Bounds.money(0, currency))
                .orNone();
    }

    private static String text(long minor, Currency currency) {
        return new Money(minor, currency).toDecimalString();
    }
}
