package io.advantagehub.settings;

import io.advantagehub.api.usecase.ManageSettings.Kind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What makes an earning suspicious, and what becomes of it then. */
final class FairPlaySettings {
    private static final String GROUP = "fair-play";
    private static final int MOST = 1_000;

    /** What each suspicion counts where nobody says otherwise. */
    private static final Map<String, Integer> WEIGHTS = new TreeMap<>(Map.of(
            "same-phone", 100,
            "same-destination", 100,
            "same-card", 100,
            "same-device", 80,
            "same-address", 40,
            "sales-burst", 60,
            "sign-up-burst", 60,
            "refund-ring", 80,
            "shared-destination", 60));

    private FairPlaySettings() {}

    static List<Setting> all() {
        Stream<Setting> limits = Stream.of(
                Setting.of("fair-play.mode", Kind.CHOICE, "hold", Bounds.choice("off", "record", "hold")),
                Setting.number("fair-play.hold-from", 60, 1, MOST),
                Setting.duration("fair-play.burst.window", "PT1H", "PT5M", "P1D"),
                Setting.number("fair-play.burst.purchases", 50, 1, 1_000_000),
                Setting.number("fair-play.burst.sign-ups", 50, 1, 1_000_000),
                Setting.number("fair-play.refunds.months", 6, 1, 24),
                Setting.of("fair-play.refunds.share", Kind.NUMBER, "0.50", Bounds.share()),
                Setting.number("fair-play.refunds.buyers", 3, 1, 1_000_000),
                Setting.number("fair-play.destinations.others", 2, 1, 1_000_000),
                Setting.number("fair-play.address.people", 10, 2, 1_000_000));
        Stream<Setting> weights = WEIGHTS.entrySet().stream()
                .map(weight -> Setting.number("fair-play.weight." + weight.getKey(), weight.getValue(), 0, MOST)
                        .saying("fair-play.weight", "suspicion." + weight.getKey()));
        return Stream.concat(limits, weights).map(setting -> setting.in(GROUP)).toList();
    }
}
