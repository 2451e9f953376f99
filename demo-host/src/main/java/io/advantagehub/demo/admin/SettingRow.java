package io.advantagehub.demo.admin;

import io.advantagehub.api.usecase.ManageSettings;
import java.util.Arrays;
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
        @Nullable String bounds,
        List<String> choices,
        String label,
        String help,
        @Nullable String fault) {

    static SettingRow of(ManageSettings.Item item, Locale locale, @Nullable String typed, @Nullable String fault) {
        String bounds = item.bounds();
        return new SettingRow(
                item.key(),
                item.kind(),
                typed == null ? item.value() : typed,
                item.defaultValue(),
                bounds,
                choices(item.kind(), bounds),
                in(locale, item.labels(), item.key()),
                in(locale, item.help(), ""),
                fault);
    }

    public boolean isToggle() {
        return kind == ManageSettings.Kind.BOOLEAN;
    }

    public boolean isOn() {
        return value.equals("true");
    }

    private static List<String> choices(ManageSettings.Kind kind, @Nullable String bounds) {
        return kind == ManageSettings.Kind.CHOICE && bounds != null ? Arrays.asList(bounds.split("[,|] *")) : List.of();
    }

    private static String in(Locale locale, Map<Locale, String> texts, String otherwise) {
        return texts.getOrDefault(locale, texts.getOrDefault(Locale.ENGLISH, otherwise));
    }
}
