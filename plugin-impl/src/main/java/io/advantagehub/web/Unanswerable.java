package io.advantagehub.web;

import io.advantagehub.api.edge.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;

/** What reaches no controller: no such path, method or media type, and what would be taken instead. */
final class Unanswerable {
    private static final String FIREWALL = "org.springframework.security.web.firewall.RequestRejectedException";

    private Unanswerable() {}

    static Optional<Problem> problem(Exception failure) {
        if (isOfTheHostsFirewall(failure)) {
            return Optional.of(new Problem(
                    400,
                    "invalid-request",
                    "A header or a parameter has characters that this host does not let through; send visible ASCII."));
        }
        return failure instanceof ErrorResponse answer && answer.getStatusCode().is4xxClientError()
                ? Optional.of(problem(answer.getStatusCode().value(), failure))
                : Optional.empty();
    }

    /** It throws where a header or a parameter is read, and Spring Security may not be there at all. */
    private static boolean isOfTheHostsFirewall(Exception failure) {
        return failure.getClass().getName().equals(FIREWALL);
    }

    private static Problem problem(int status, Exception failure) {
        return switch (status) {
            case 404 -> new Problem(404, "not-found", "There is nothing here that takes such a request.");
            case 405 -> new Problem(405, "method-not-allowed", methods(failure));
            case 406 -> new Problem(406, "not-acceptable", "Accept must allow " + types(failure) + ".");
            case 415 -> new Problem(415, "unsupported-media-type", "Content-Type must be " + types(failure) + ".");
            default -> new Problem(status, "invalid-request", "There is nothing here that takes such a request.");
        };
    }

    private static String methods(Exception failure) {
        @Nullable
        String[] methods =
                failure instanceof HttpRequestMethodNotSupportedException wrong ? wrong.getSupportedMethods() : null;
        return methods == null
                ? "There is nothing here that takes such a request."
                : Arrays.stream(methods)
                        .map(Objects::toString)
                        .sorted()
                        .collect(Collectors.joining(" or ", "This is asked by ", "."));
    }

    private static String types(Exception failure) {
        List<MediaType> types =
                failure instanceof HttpMediaTypeException wrong ? wrong.getSupportedMediaTypes() : List.of();
        String told = types.stream()
                .filter(type -> !type.equals(MediaType.APPLICATION_PROBLEM_JSON))
                .map(MediaType::toString)
                .distinct()
                .sorted()
                .collect(Collectors.joining(" or "));
        return told.isEmpty() ? MediaType.APPLICATION_JSON_VALUE : told;
    }
}
