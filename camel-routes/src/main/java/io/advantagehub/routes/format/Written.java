package io.advantagehub.routes.format;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.advantagehub.api.Money;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A JSON object in the making: what is absent is left out. */
final class Written {
    private final ObjectNode object = JsonNodeFactory.instance.objectNode();

    ObjectNode object() {
        return object;
    }

    /** By its {@code toString}, which is what ids, instants and names of the API are written as. */
    void text(String name, @Nullable Object value) {
        if (value != null) {
            object.put(name, value.toString());
        }
    }

    void all(ObjectNode fields) {
        object.setAll(fields);
    }

    void flag(String name, @Nullable Boolean value) {
        if (value != null) {
            object.put(name, value);
        }
    }

    void integer(String name, int value) {
        object.put(name, value);
    }

    void money(String name, @Nullable Money amount) {
        if (amount != null) {
            object.putObject(name)
                    .put("value", amount.toDecimalString())
                    .put("currency", amount.currency().getCurrencyCode());
        }
    }

    <T> void list(String name, List<T> items, BiConsumer<T, Written> writer) {
        if (!items.isEmpty()) {
            for (T item : items) {
                Written written = new Written();
                writer.accept(item, written);
                object.withArray(name).add(written.object);
            }
        }
    }
}
