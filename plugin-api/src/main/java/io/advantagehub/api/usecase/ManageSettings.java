package io.advantagehub.api.usecase;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The catalogue of settings that an administrator toggles in the host (contract §3). A change takes effect on the next
 * event and is recorded: who, when, from, to. Thread-safe.
 */
public interface ManageSettings {

    /** Every setting with its value, in the catalogue's order. */
    List<Item> catalogue();

    /** Changes all of the given settings, or none where one is unknown or out of bounds. */
    Change change(Map<String, String> values, String actor);

    enum Kind {
        BOOLEAN,
        NUMBER,
        DURATION,
        MONEY,
        CHOICE,
        LIST,
        TEMPLATE
    }

    /**
     * @param key as in {@code events.bonus-accrued.sms}
     * @param value as text; {@code none} where the setting may be absent and is
     * @param choices what a choice may be; else empty
     * @param bounds what a value may be, in a few words, by locale: pt-BR, ru, en
     * @param labels by locale: pt-BR, ru, en
     * @param help by locale: pt-BR, ru, en
     */
    record Item(
            String key,
            Kind kind,
            String value,
            String defaultValue,
            List<String> choices,
            Map<Locale, String> bounds,
            String group,
            Map<Locale, String> labels,
            Map<Locale, String> help) {}

    sealed interface Change {
        record Changed(List<Item> items) implements Change {}

        /** Nothing was saved; what is wrong, by key and locale: pt-BR, ru, en. */
        record Refused(Map<String, Map<Locale, String>> faults) implements Change {}
    }
}
