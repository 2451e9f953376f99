package io.advantagehub.fairplay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** Reasons as they are kept. */
final class ReasonsJson {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ReasonsJson() {}

    static String write(List<Reason> reasons) {
        try {
            return JSON.writeValueAsString(reasons);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(bug);
        }
    }

    static List<Reason> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<List<Reason>>() {});
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("the kept reasons are no JSON", notOurs);
        }
    }
}
