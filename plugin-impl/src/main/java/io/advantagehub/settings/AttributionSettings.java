package io.advantagehub.settings;

import io.advantagehub.api.usecase.ManageSettings.Kind;
import java.util.List;
import java.util.stream.Stream;

/** To whom somebody who signs up is attributed. */
final class AttributionSettings {
    private static final String GROUP = "attribution";

    private AttributionSettings() {}

    static List<Setting> all() {
        return Stream.of(
                        // Clicks are kept for 13 months, and no browser keeps a cookie for longer.
                        Setting.duration("attribution.window", "P30D", "PT1H", "P365D"),
                        Setting.of(
                                "attribution.model",
                                Kind.CHOICE,
                                "last-click",
                                Bounds.choice("last-click", "first-click", "code")))
                .map(setting -> setting.in(GROUP))
                .toList();
    }
}
