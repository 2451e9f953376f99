package io.advantagehub.routes.webhook;

import io.advantagehub.api.edge.Problem;

/** Ends a route early with an answer. No bug and no breakdown, hence without a stack trace. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    Refusal(Problem problem) {
        super(problem.word(), null, false, false);
        this.problem = problem;
    }

    Refusal(int status, String word, String detail) {
        this(new Problem(status, word, detail));
    }

    Problem problem() {
        return problem;
    }
}
