package io.advantagehub.demo.admin;

import io.advantagehub.api.usecase.ManageSettings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A setting of the plugin as the page shows it.
 *
 * @param value what was typed where it was refused, else what is in force
 * @param choices what a choice may be
 * @param fault why it was refused
 */
public record SettingRow(
        String key,
        ManageSettings.Kind kind,
        String value,
        String defaultValue,
        String bounds,
        List<String> choices,
        String label,
        String help,
        @Nullable String fault) {

    static SettingRow of(ManageSettings.Item item, Locale locale, @Nullable String typed, Map<Locale, String> faults) {
        return new SettingRow(
                item.key(),
                item.kind(),
                typed == null ? item.value() : typed,
                item.defaultValue(),
                in(locale, item.bounds(), ""),
                item.choices(),
                in(locale, item.labels(), item.key()),
                in(locale, item.help(), ""),
                faults.isEmpty() ? null : in(locale, faults, ""));
    }

    public boolean isToggle() {
        return kind == ManageSettings.Kind.BOOLEAN;
    }

    public boolean isOn() {
        return value.equals("true");
    }

    private static String in(Locale locale, Map<Locale, String> texts, String otherwise) {
        return texts.getOrDefault(locale, texts.getOrDefault(Locale.ENGLISH, otherwise));
    }
}
