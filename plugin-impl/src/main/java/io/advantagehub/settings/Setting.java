package io.advantagehub.settings;

import io.advantagehub.api.usecase.ManageSettings.Kind;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the catalogue.
 *
 * @param bound what a value may be
 * @param text under which key its label and help stand
 * @param subject what the texts speak of, where one text serves several settings: a key of the texts, else itself a name
 */
record Setting(
        String key,
        Kind kind,
        String defaultValue,
        Bound bound,
        String group,
        String text,
        @Nullable String subject) {

    /** The value of a setting that may be absent and is. */
    static final String NONE = "none";

    private static final Bound FLAG = Bounds.choice("true", "false");

    static Setting flag(String key, boolean defaultValue) {
        return of(key, Kind.BOOLEAN, Boolean.toString(defaultValue), FLAG);
    }

    static Setting number(String key, long defaultValue, long min, long max) {
        return of(key, Kind.NUMBER, Long.toString(defaultValue), Bounds.number(min, max));
    }

    static Setting duration(String key, String defaultValue, String min, String max) {
        return of(key, Kind.DURATION, defaultValue, Bounds.duration(min, max));
    }

    static Setting of(String key, Kind kind, String defaultValue, Bound bound) {
        return new Setting(key, kind, defaultValue, bound, "", key, null);
    }

    Setting orNone() {
        return new Setting(key, kind, defaultValue, bound.orNone(), group, text, subject);
    }

    Setting in(String newGroup) {
        return new Setting(key, kind, defaultValue, bound, newGroup, text, subject);
    }

    Setting saying(String newText, String newSubject) {
        return new Setting(key, kind, defaultValue, bound, group, newText, newSubject);
    }
}
