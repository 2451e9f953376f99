package io.advantagehub.routes.format;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads JSON texts. Jackson's own bounds hold: 1,000 levels, numbers of 1,000 digits. */
final class Json {
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final int PATH_LENGTH = 255;

    private Json() {}

    /**
     * A JSON text.
     *
     * @param repeated the path of the first field that its object has twice: RFC 8785 wants each once
     */
    record Parsed(JsonNode root, Optional<String> repeated) {}

    /** @throws IllegalArgumentException where it is no JSON; the message says where, not what stands there */
    static Parsed parse(String text) {
        try {
            return new Parsed(STRICT.readTree(text), Optional.empty());
        } catch (JsonProcessingException noJsonOrRepeated) {
            return new Parsed(lenient(text), Optional.of(placeOf(noJsonOrRepeated)));
        }
    }

    private static JsonNode lenient(String text) {
        try {
            return LENIENT.readTree(text);
        } catch (JsonProcessingException noJson) {
            throw new IllegalArgumentException("must be one JSON object" + placeIn(noJson.getLocation()), noJson);
        }
    }

    /** Of one line only the column: in a file of many it has a number of its own. */
    private static String placeIn(@Nullable JsonLocation at) {
        if (at == null) {
            return "";
        }
        return at.getLineNr() == 1
                ? " (column " + at.getColumnNr() + ")"
                : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }

    private static String placeOf(JsonProcessingException repeated) {
        StringBuilder path = new StringBuilder();
        if (repeated.getProcessor() instanceof JsonParser parser) {
            for (JsonStreamContext at = parser.getParsingContext(); !at.inRoot(); at = at.getParent()) {
                path.insert(0, at.inArray() ? "[" + at.getCurrentIndex() + "]" : "." + at.getCurrentName());
            }
        }
        return path.substring(Math.min(1, path.length()), Math.min(PATH_LENGTH, path.length()));
    }
}
