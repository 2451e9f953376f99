package io.advantagehub.web;

import io.advantagehub.api.edge.Problem;
import java.util.List;
import java.util.Map;

/** Ends a request with a problem. For what a controller cannot say by its result. */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int BAD_REQUEST = 400;

    private final transient Problem problem;

    public Refused(Problem problem) {
        super(problem.word(), null, false, false);
        this.problem = problem;
    }

    /** The same for what is not there and for what is another's. */
    public static Refused notFound() {
        return new Refused(Responses.NOT_FOUND);
    }

    /**
     * For one parameter or one field of the body.
     *
     * @param field its name or path, as in {@code amount.value}
     * @param message how to mend it, in English
     */
    public static Refused invalid(String field, String message) {
        return new Refused(invalidRequest(List.of(new Wrong(field, message))));
    }

    /** What is wrong with one parameter or field. */
    public record Wrong(String field, String message) {}

    /** For several at once. */
    public static Refused invalid(List<Wrong> errors) {
        return new Refused(invalidRequest(errors));
    }

    public Problem problem() {
        return problem;
    }

    static Problem invalidRequest(List<Wrong> errors) {
        return new Problem(
                BAD_REQUEST,
                "invalid-request",
                "This request cannot be understood; errors says why.",
                Map.of("errors", List.copyOf(errors)));
    }
}
