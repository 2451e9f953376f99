package io.advantagehub.settings;

import io.advantagehub.api.Money;
import io.advantagehub.api.usecase.ManageSettings.Item;
import io.advantagehub.api.usecase.ManageSettings.Kind;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A setting as it is answered over HTTP.
 *
 * @param kind in lower case
 * @param value true or false, a number, money, else a text; {@code none} where the setting may be absent and is
 * @param bounds what a value may be, by language tag, as {@code label} and {@code help}
 */
record SettingView(
        String key,
        String kind,
        Object value,
        Object defaultValue,
        List<String> choices,
        Map<String, String> bounds,
        String group,
        Map<String, String> label,
        Map<String, String> help) {

    static SettingView of(Item item, Currency currency) {
        return new SettingView(
                item.key(),
                item.kind().name().toLowerCase(Locale.ROOT),
                value(item.kind(), item.value(), currency),
                value(item.kind(), item.defaultValue(), currency),
                item.choices(),
                byTag(item.bounds()),
                item.group(),
                byTag(item.labels()),
                byTag(item.help()));
    }

    static Map<String, String> byTag(Map<Locale, String> texts) {
        Map<String, String> byTag = new LinkedHashMap<>();
        texts.forEach((locale, text) -> byTag.put(locale.toLanguageTag(), text));
        return byTag;
    }

    private static Object value(Kind kind, String text, Currency currency) {
        if (text.equals(Setting.NONE)) {
            return text;
        }
        return switch (kind) {
            case BOOLEAN -> Boolean.valueOf(text);
            case NUMBER -> new BigDecimal(text);
            case MONEY -> Money.parse(text, currency);
            case DURATION, CHOICE, LIST, TEMPLATE -> text;
        };
    }
}
