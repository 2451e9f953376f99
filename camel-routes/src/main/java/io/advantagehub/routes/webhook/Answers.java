package io.advantagehub.routes.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.advantagehub.api.edge.HttpDoor.Answer;
import io.advantagehub.api.edge.Problem;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is sent back, by status. */
final class Answers {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Map<Integer, Map<String, String>> HEADERS = Map.of(
            401, Map.of("WWW-Authenticate", "StandardWebhooks"),
            405, Map.of("Allow", "POST"),
            429, Map.of("Retry-After", "5"),
            503, Map.of("Retry-After", "5"));

    private Answers() {}

    static Answer accepted(Taker.Taken counts) {
        return answer(202, "application/json", counts);
    }

    static Answer of(Problem problem) {
        return answer(problem.status(), Problem.MEDIA_TYPE, problem.members());
    }

    private static Answer answer(int status, String mediaType, Object body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", mediaType);
        headers.put("Cache-Control", "no-store");
        headers.putAll(HEADERS.getOrDefault(status, Map.of()));
        try {
            return new Answer(status, headers, JSON.writeValueAsBytes(body));
        } catch (JsonProcessingException mapsAndTexts) {
            throw new IllegalStateException(mapsAndTexts);
        }
    }
}
