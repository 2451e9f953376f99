package io.advantagehub.settings;

import io.advantagehub.api.usecase.ManageSettings.Kind;
import java.util.List;
import java.util.stream.Stream;

/** Who is told what, when and how. */
final class MessageSettings {
    private static final String GROUP = "messages";
    private static final String OFF_BY_DEFAULT = "promotion";
    private static final List<String> KINDS = List.of(
            "first-line-signup",
            "bonus-accrued",
            "activity-expiring",
            "purchase-cashback",
            "debt",
            "codes-locked",
            OFF_BY_DEFAULT);

    private MessageSettings() {}

    static List<Setting> all() {
        return Stream.concat(KINDS.stream().flatMap(MessageSettings::switches), others())
                .toList();
    }

    /** @param aspect {@code enabled} or {@code sms} */
    static Setting custom(String key, String aspect, String name) {
        return Setting.flag(key, true).in(GROUP).saying("events.custom." + aspect, name);
    }

    private static Stream<Setting> switches(String kind) {
        return Stream.of("enabled", "sms")
                .map(aspect -> Setting.flag("events." + kind + "." + aspect, !kind.equals(OFF_BY_DEFAULT))
                        .in(GROUP)
                        .saying("events." + aspect, "kind." + kind));
    }

    private static Stream<Setting> others() {
        Bound locales = Bounds.choice("pt-BR", "ru", "en");
        Bound settling = Bounds.choice("accepted", "delivered");
        return Stream.of(
                Setting.of("activity.reminder-days", Kind.LIST, "7,3,1", Bounds.days())
                        .orNone()
                        .in(GROUP),
                quietHours("transactional", Setting.NONE),
                quietHours("promo", "21:00-09:00"),
                Setting.of("sms.default-locale", Kind.CHOICE, "pt-BR", locales).in("sms"),
                Setting.of("sms.sender", Kind.TEMPLATE, Setting.NONE, Bounds.sender())
                        .orNone()
                        .in("sms"),
                Setting.of("sms.settle-on", Kind.CHOICE, "accepted", settling).in("sms"));
    }

    private static Setting quietHours(String messageClass, String defaultValue) {
        return Setting.of("quiet-hours." + messageClass, Kind.LIST, defaultValue, Bounds.hours())
                .orNone()
                .in("quiet-hours");
    }
}
