package io.advantagehub.api;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What an operation consists of, by name: amounts and texts. A confirmation is bound to each of them: where one changes, its
 * code is worth nothing any more.
 *
 * @param values at most 20; a name is 1 to 64 letters, digits, dots and hyphens of ASCII
 */
public record OperationFields(SortedMap<String, Value> values) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9.-]{1,64}");
    private static final int MOST = 20;
    private static final OperationFields NONE = new OperationFields(new TreeMap<>());

    public OperationFields {
        if (values.size() > MOST) {
            throw new IllegalArgumentException("an operation has at most " + MOST + " fields");
        }
        for (String name : values.keySet()) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "a field's name has 1 to 64 letters, digits, dots and hyphens of ASCII");
            }
        }
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** What a field says. */
    public sealed interface Value {

        record Amount(Money money) implements Value {}

        /** @param text 1 to 255 characters */
        record Text(String text) implements Value {
            private static final int LONGEST = 255;

            public Text {
                if (text.isBlank() || text.length() > LONGEST) {
                    throw new IllegalArgumentException("must have 1 to " + LONGEST + " characters");
                }
            }

            /** Not the text: it may be a name. */
            @Override
            public String toString() {
                return "Text[]";
            }
        }
    }

    public static OperationFields none() {
        return NONE;
    }

    public OperationFields with(String name, Money amount) {
        return with(name, new Value.Amount(amount));
    }

    /** @param text 1 to 255 characters */
    public OperationFields with(String name, String text) {
        return with(name, new Value.Text(text));
    }

    private OperationFields with(String name, Value value) {
        SortedMap<String, Value> more = new TreeMap<>(values);
        more.put(name, value);
        return new OperationFields(more);
    }

    /** @throws IllegalArgumentException where there is no amount by that name */
    public Money amount(String name) {
        if (values.get(name) instanceof Value.Amount amount) {
            return amount.money();
        }
        throw new IllegalArgumentException("no amount " + name);
    }

    /** @throws IllegalArgumentException where there is no text by that name */
    public String text(String name) {
        if (values.get(name) instanceof Value.Text text) {
            return text.text();
        }
        throw new IllegalArgumentException("no text " + name);
    }

    /** Names alone: what they say is personal. */
    @Override
    public String toString() {
        return "OperationFields" + values.keySet();
    }
}
