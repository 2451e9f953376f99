package io.advantagehub.routes.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.erdtman.jcs.JsonCanonicalizer;

/** Canonical JSON (RFC 8785), and what it cannot express. */
final class Canonical {
    private Canonical() {}

    /** The text of a tree in which {@link #check} found nothing. */
    static String textOf(JsonNode tree) {
        try {
            return new JsonCanonicalizer(tree.toString()).getEncodedString();
        } catch (IOException notChecked) {
            throw new UncheckedIOException(notChecked);
        }
    }

    /** Notes numbers beyond IEEE 754 and texts that are no Unicode. */
    static void check(JsonNode node, String path, Faults faults) {
        if (node.isObject()) {
            node.properties().forEach(field -> checkField(field.getKey(), field.getValue(), path, faults));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                check(node.get(i), path + "[" + i + "]", faults);
            }
        } else if (node.isNumber() && !Double.isFinite(node.doubleValue())) {
            faults.note(path, "must be a number that a 64-bit floating point number can hold");
        } else if (node.isTextual() && !isUnicode(node.textValue())) {
            faults.note(path, "must be well-formed Unicode: it has half of a surrogate pair");
        }
    }

    private static void checkField(String name, JsonNode value, String path, Faults faults) {
        if (isUnicode(name)) {
            check(value, path.isEmpty() ? name : path + "." + name, faults);
        } else {
            faults.note(path, "must have fields with names of well-formed Unicode");
        }
    }

    private static boolean isUnicode(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (Character.isSurrogate(text.charAt(at)) && !Character.isSupplementaryCodePoint(text.codePointAt(at++))) {
                return false;
            }
        }
        return true;
    }
}
