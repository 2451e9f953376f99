package io.advantagehub.web;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.advantagehub.api.edge.HttpDoor;
import io.advantagehub.api.edge.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Writes answers, past everything that the host would put between. */
final class Responses {
    static final Problem NOT_RUNNING = Problem.unavailable("The plugin is not running. Send this request again later.");
    static final Problem NOT_FOUND = new Problem(404, "not-found", "There is nothing here.");

    private static final JsonMapper JSON = new JsonMapper();
    private static final int UNAVAILABLE = 503;
    private static final String RETRY_SECONDS = "5";

    private Responses() {}

    static void write(Problem problem, HttpServletResponse response) throws IOException {
        if (problem.status() == UNAVAILABLE) {
            response.setHeader("Retry-After", RETRY_SECONDS);
        }
        Object retryAfter = problem.more().get(Problem.RETRY_AFTER);
        if (retryAfter != null) {
            response.setHeader("Retry-After", retryAfter.toString());
        }
        write(
                new HttpDoor.Answer(
                        problem.status(),
                        Map.of("Content-Type", Problem.MEDIA_TYPE, "Cache-Control", "no-store"),
                        JSON.writeValueAsBytes(problem.members())),
                response);
    }

    static void write(HttpDoor.Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }
}
