package io.advantagehub.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.web.servlet.HandlerMapping;

/**
 * What makes two requests the same command. An argument of controllers.
 *
 * @param caller who sends it
 * @param route what to: the method and the controller's own path, with what the request put into it
 * @param key its {@code Idempotency-Key}
 */
public record Sent(String caller, String route, Optional<String> key) {

    static Sent of(HttpServletRequest request) {
        return new Sent(
                Entrance.caller(request).id(),
                request.getMethod() + " " + request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)
                        + variables(request),
                Optional.ofNullable(request.getHeader("Idempotency-Key")));
    }

    private static String variables(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        String told = String.valueOf(variables);
        return variables == null || told.equals("{}") ? "" : " " + told;
    }
}
