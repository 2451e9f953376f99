package io.advantagehub.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;

/** What the plugin answered over HTTP. */
final class Answered {
    private static final JsonMapper JSON = new JsonMapper();

    private Answered() {}

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException none) {
            throw new AssertionError(answer.body(), none);
        }
    }

    static JsonNode ok(HttpResponse<String> answer) {
        return answered(200, answer);
    }

    static JsonNode answered(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return json(answer);
    }

    static void assertProblem(HttpResponse<String> answer, int status, String word) {
        JsonNode problem = answered(status, answer);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(problem.path("type").asText()).isEqualTo("urn:advantage-hub:problem:" + word);
    }

    /** That one field is wrong, which, and that something is said of it. */
    static void assertInvalid(HttpResponse<String> answer, String field) {
        assertProblem(answer, 400, "invalid-request");
        assertThat(json(answer).path("errors")).as(answer.body()).hasSize(1);
        assertThat(json(answer).at("/errors/0/field").asText()).isEqualTo(field);
        assertThat(json(answer).at("/errors/0/message").asText()).isNotBlank();
    }
}
