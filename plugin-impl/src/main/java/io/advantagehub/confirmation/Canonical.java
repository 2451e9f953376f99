package io.advantagehub.confirmation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.advantagehub.api.Money;
import io.advantagehub.api.OperationFields;
import io.advantagehub.api.OperationFields.Value;
import java.util.Map;
import java.util.TreeMap;

/** An operation's fields as one text, the same for the same fields: JSON with the names in order. */
final class Canonical {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Canonical() {}

    static String text(OperationFields fields) {
        Map<String, Object> members = new TreeMap<>();
        fields.values().forEach((name, value) -> members.put(name, json(value)));
        try {
            return JSON.writeValueAsString(members);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("fields that are no JSON", bug);
        }
    }

    /** @throws IllegalStateException where it is none of {@link #text}'s */
    static OperationFields fields(String text) {
        OperationFields fields = OperationFields.none();
        try {
            for (Map.Entry<String, JsonNode> member : JSON.readTree(text).properties()) {
                fields = with(fields, member.getKey(), member.getValue());
            }
            return fields;
        } catch (JsonProcessingException | IllegalArgumentException altered) {
            throw new IllegalStateException("fields that nobody wrote", altered);
        }
    }

    private static Object json(Value value) {
        if (value instanceof Value.Amount amount) {
            return new TreeMap<>(Map.of(
                    "value",
                    amount.money().toDecimalString(),
                    "currency",
                    amount.money().currency().getCurrencyCode()));
        }
        return ((Value.Text) value).text();
    }

    private static OperationFields with(OperationFields fields, String name, JsonNode value) {
        return value.isTextual()
                ? fields.with(name, value.textValue())
                : fields.with(
                        name,
                        Money.parse(
                                value.path("value").asText(),
                                Money.currency(value.path("currency").asText())));
    }
}
