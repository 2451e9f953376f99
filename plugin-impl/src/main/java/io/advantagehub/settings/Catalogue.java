package io.advantagehub.settings;

import io.advantagehub.api.event.EventType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every setting of contract §3, in the order in which a host shows them. Custom events' are known as soon as asked for. */
final class Catalogue {
    private static final Pattern CUSTOM = Pattern.compile("events\\.custom\\.(.+)\\.(enabled|sms)");

    private final Map<String, Setting> settings = new LinkedHashMap<>();

    private Catalogue(Collection<Setting> all) {
        all.forEach(setting -> settings.put(setting.key(), setting));
    }

    /** @param operations the types of operations that the host registered beside the ready-made ones */
    static Catalogue of(Currency currency, Set<String> operations) {
        List<Setting> all = new ArrayList<>();
        all.addAll(MessageSettings.all());
        all.addAll(ConfirmationSettings.all(currency, operations));
        all.addAll(GuardSettings.all(currency));
        all.addAll(CashbackSettings.all(currency));
        all.addAll(FairPlaySettings.all());
        all.addAll(AttributionSettings.all());
        return new Catalogue(all);
    }

    Set<String> keys() {
        return settings.keySet();
    }

    Optional<Setting> find(String key) {
        Setting known = settings.get(key);
        return known == null ? custom(key) : Optional.of(known);
    }

    /** All settings, and after them those of custom events that have a value. */
    Stream<Setting> all(Set<String> valued) {
        return Stream.concat(
                settings.values().stream(),
                valued.stream()
                        .sorted()
                        .filter(key -> !settings.containsKey(key))
                        .flatMap(key -> custom(key).stream()));
    }

    /** Whether this is the setting of a custom event. */
    static boolean isCustom(String key) {
        return custom(key).isPresent();
    }

    private static Optional<Setting> custom(String key) {
        Matcher parts = CUSTOM.matcher(key);
        if (!parts.matches() || EventType.of(parts.group(1)).orElse(null) != EventType.CUSTOM) {
            return Optional.empty();
        }
        return Optional.of(MessageSettings.custom(key, parts.group(2), parts.group(1)));
    }
}
