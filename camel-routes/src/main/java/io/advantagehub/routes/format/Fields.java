package io.advantagehub.routes.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.api.event.InvalidField;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object, read field by field by those who know its path. What is wrong is noted, and in its place stands
 * something harmless, so that reading goes on and finds the next fault. {@code null} counts as absent.
 */
final class Fields {
    /** Above every bound of the records, so that they refuse the list themselves; what is longer is not worth reading. */
    private static final int MOST_ITEMS = 1_000;

    private static final Set<String> ENVELOPE = Set.of("type", "subject", "time");

    private static final String REQUIRED = "is required";

    private final JsonNode object;
    private final String path;
    private final Faults faults;

    /** Known when reading begins: it is asked at every field. */
    private final boolean wrong;

    private Fields(JsonNode object, String path, Faults faults) {
        this.object = object;
        this.path = path;
        this.faults = faults;
        this.wrong = faults.covers(path);
    }

    /** Reads one item of a list. */
    interface ItemReader<T> {
        T read(Fields item, int index);
    }

    static Fields of(@Nullable JsonNode node, String path, Faults faults) {
        if (node != null && node.isObject()) {
            return new Fields(node, path, faults);
        }
        faults.note(path, "must be a JSON object");
        return new Fields(JsonNodeFactory.instance.objectNode(), path, faults);
    }

    /** The same fields, read without noting anything. */
    Fields quietly() {
        return new Fields(object, path, new Faults());
    }

    <T> @Nullable T optional(String name, Function<String, T> parse) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        if (!value.isTextual()) {
            note(name, "must be a string");
            return null;
        }
        try {
            return parse.apply(value.textValue());
        } catch (IllegalArgumentException wrong) {
            note(name, messageOf(wrong));
            return null;
        }
    }

    <T> T required(String name, Function<String, T> parse, T standIn) {
        T value = optional(name, parse);
        if (value == null) {
            note(name, REQUIRED);
            return standIn;
        }
        return value;
    }

    DistributorId requiredDistributor(String name) {
        return required(name, DistributorId::new, StandIn.DISTRIBUTOR);
    }

    @Nullable
    String optionalText(String name) {
        return optional(name, Function.identity());
    }

    String requiredText(String name) {
        return required(name, Function.identity(), "-");
    }

    @Nullable
    Boolean optionalFlag(String name) {
        JsonNode value = value(name);
        if (value == null || value.isBoolean()) {
            return value == null ? null : value.booleanValue();
        }
        note(name, "must be true or false");
        return null;
    }

    int requiredInteger(String name, int standIn) {
        JsonNode value = value(name);
        if (value != null && value.isNumber() && value.canConvertToExactIntegral() && value.canConvertToInt()) {
            return value.intValue();
        }
        note(name, value == null ? REQUIRED : "must be a whole number, and not larger than " + Integer.MAX_VALUE);
        return standIn;
    }

    @Nullable
    Money optionalMoney(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return null;
        }
        Fields money = of(value, at(name), faults);
        Currency currency = money.optional("currency", Money::currency);
        if (currency == null) {
            money.note("currency", REQUIRED);
            money.requiredText("value");
            return null;
        }
        return money.required("value", decimal -> Money.parse(decimal, currency), Money.zero(currency));
    }

    Money requiredMoney(String name, Supplier<Currency> standIn) {
        if (value(name) == null) {
            note(name, REQUIRED);
        }
        Money money = optionalMoney(name);
        return money == null ? Money.zero(standIn.get()) : money;
    }

    Fields requiredObject(String name) {
        JsonNode value = value(name);
        if (value == null) {
            note(name, REQUIRED);
        }
        return of(value, at(name), faults);
    }

    /** The items of a list; none where it is absent. */
    <T> List<T> items(String name, ItemReader<T> reader) {
        JsonNode list = value(name);
        if (list != null && !list.isArray()) {
            note(name, "must be a list");
        }
        if (isWrong(name)) {
            return List.of(reader.read(of(null, at(name) + "[0]", faults), 0));
        }
        List<T> items = new ArrayList<>();
        for (int i = 0; list != null && i < Math.min(list.size(), MOST_ITEMS); i++) {
            items.add(reader.read(of(list.get(i), at(name) + "[" + i + "]", faults), i));
        }
        return items;
    }

    /** All of it as canonical JSON; what is invalid anyway need not be written. */
    String canonicalText() {
        return faults.isEmpty() ? Canonical.textOf(object) : "{}";
    }

    /** Makes something of what stands in this object, asking again until all that its constructor refuses is noted. */
    <T> Optional<T> make(Supplier<T> maker) {
        while (true) {
            try {
                return Optional.of(maker.get());
            } catch (InvalidField invalid) {
                String field = ENVELOPE.contains(invalid.field()) ? invalid.field() : at(invalid.field());
                if (!faults.note(field, messageOf(invalid))) {
                    return Optional.empty();
                }
            }
        }
    }

    /** The same for a part whose stand-ins its constructor always takes. */
    <T> T part(Supplier<T> maker) {
        return make(maker).orElseThrow(() -> new IllegalStateException("a stand-in was refused in " + path));
    }

    void note(String name, String message) {
        faults.note(at(name), message);
    }

    boolean isWrong(String name) {
        return wrong || faults.has(at(name));
    }

    /** The field as it stands, where it does and nothing is known against it. */
    @Nullable
    JsonNode value(String name) {
        JsonNode value = object.get(name);
        return value == null || value.isNull() || isWrong(name) ? null : value;
    }

    private String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String messageOf(IllegalArgumentException wrong) {
        return Optional.ofNullable(wrong.getMessage()).orElse("is not valid");
    }
}
