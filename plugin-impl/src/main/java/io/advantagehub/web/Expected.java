package io.advantagehub.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what a field would have to be, where it is something else. */
final class Expected {
    private static final String UNKNOWN = "has not the form that is expected";
    private static final Pattern TWICE = Pattern.compile("Duplicate field '(?<name>[A-Za-z0-9.]{1,64})'");

    private static final Map<Class<?>, String> SIMPLE = Map.of(
            boolean.class, "must be true or false",
            Boolean.class, "must be true or false",
            int.class, "must be a whole number",
            Integer.class, "must be a whole number",
            long.class, "must be a whole number",
            Long.class, "must be a whole number");

    private Expected() {}

    /** By the type that the field has. */
    static String of(JsonMappingException failure) {
        Class<?> type = failure instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        if (type == null) {
            return UNKNOWN;
        }
        if (type.isEnum()) {
            return oneOf(type);
        }
        return SIMPLE.getOrDefault(type, structure(type));
    }

    private static String structure(Class<?> type) {
        if (Collection.class.isAssignableFrom(type)) {
            return "must be a list";
        }
        return type.isRecord() || Map.class.isAssignableFrom(type) ? "must be a JSON object" : UNKNOWN;
    }

    static String oneOf(Class<?> choice) {
        return Arrays.stream(choice.getEnumConstants())
                .map(String::valueOf)
                .collect(Collectors.joining(", ", "must be one of ", ""));
    }

    /** Where a body stops being the JSON object it has to be. The parser's own words may show what was sent. */
    static String json(Throwable failure) {
        @Nullable JsonLocation place = failure instanceof JsonProcessingException json ? json.getLocation() : null;
        Matcher twice = TWICE.matcher(String.valueOf(failure.getMessage()));
        String wrong = twice.find() ? "must not name " + twice.group("name") + " twice" : "must be one JSON object";
        return place == null ? wrong : wrong + " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
    }
}
