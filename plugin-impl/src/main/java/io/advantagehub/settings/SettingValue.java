package io.advantagehub.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Currency;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A value as an administrator's program sends it, in the one spelling of the catalogue. */
final class SettingValue {
    private SettingValue() {}

    /** What is no value at all comes out as a text that no bound admits. */
    static String text(JsonNode sent, Currency currency) {
        if (sent.isNull()) {
            return Setting.NONE;
        }
        if (sent.isArray()) {
            return StreamSupport.stream(sent.spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining(","));
        }
        boolean ours = sent.size() == 2
                && sent.path("value").isTextual()
                && sent.path("currency").asText().equals(currency.getCurrencyCode());
        return sent.isObject() ? (ours ? sent.path("value").asText() : sent.toString()) : sent.asText();
    }
}
