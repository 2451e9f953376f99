package io.advantagehub.confirmation;

import io.advantagehub.api.LocalText;
import io.advantagehub.api.OperationFields;
import io.advantagehub.api.OperationFields.Value;
import io.advantagehub.api.spi.ProtectedOperation.Field;
import io.advantagehub.api.spi.ProtectedOperation.Kind;
import io.advantagehub.api.spi.ProtectedOperation.Shape;
import io.advantagehub.words.Amounts;
import io.advantagehub.words.Names;
import io.advantagehub.words.Texts;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a message says beside its code: the operation and exactly the fields that the code is bound to, so that whoever
 * gets it sees what it would confirm.
 */
final class Wording {
    private static final Texts TEXTS = Texts.beside(Wording.class);

    private Wording() {}

    /**
     * Which operation.
     *
     * @param payeeName what to call who gets it, where that is known better than by the field itself
     */
    record Subject(
            String type,
            Shape shape,
            OperationFields fields,
            @Nullable String payeeName) {}

    static String of(Subject subject, Locale reader) {
        String name = name(subject.shape().name(), subject.type(), reader);
        String fields = subject.shape()
                .shown()
                .map(field -> label(field, reader) + " " + value(field, subject, reader))
                .collect(Collectors.joining(", "));
        return TEXTS.text(reader, "message")
                .replace("{operation}", fields.isEmpty() ? name : name + ": " + fields)
                .replace("..", ".");
    }

    private static String name(@Nullable LocalText name, String otherwise, Locale reader) {
        return name == null ? otherwise : name.in(reader);
    }

    private static String label(Field field, Locale reader) {
        if (field.label() == null && field.kind() != Kind.TEXT) {
            return TEXTS.text(reader, "field." + field.kind());
        }
        return name(field.label(), field.name(), reader);
    }

    private static String value(Field field, Subject subject, Locale reader) {
        Value value = Objects.requireNonNull(subject.fields().values().get(field.name()));
        if (value instanceof Value.Amount amount) {
            return Amounts.written(amount.money(), reader);
        }
        String text = ((Value.Text) value).text();
        return switch (field.kind()) {
            case PAYEE -> payee(text, subject.payeeName());
            case CARD -> "*" + text;
            default -> plain(text);
        };
    }

    private static String payee(String text, @Nullable String name) {
        return name == null ? initials(plain(text)) : initials(plain(name)) + " (" + plain(text) + ")";
    }

    /** The first name, and of the others as much as their bearer's friends need. */
    private static String initials(String name) {
        String[] words = name.split(" ");
        return Arrays.stream(words)
                .map(word -> word.equals(words[0]) ? word : word.substring(0, word.offsetByCodePoints(0, 1)) + ".")
                .collect(Collectors.joining(" "));
    }

    /** Of a long run of digits the last four: an account's number is not for a message. */
    private static String plain(String text) {
        return Names.inText(text).replaceAll("[0-9]{2,}(?=[0-9]{4}(?![0-9]))", "*");
    }
}
