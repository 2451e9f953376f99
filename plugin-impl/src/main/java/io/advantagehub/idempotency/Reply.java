package io.advantagehub.idempotency;

import io.advantagehub.api.edge.Problem;
import io.advantagehub.web.JsonText;

/** What a command says when it has been done, or why it was not. */
public sealed interface Reply {

    /** @param body what becomes JSON */
    record Done(int status, Object body) implements Reply {}

    record Refused(Problem problem) implements Reply {}

    /** As it is kept. */
    default Answer written() {
        if (this instanceof Done done) {
            return new Answer(done.status(), JsonText.of(done.body()).json());
        }
        Problem problem = ((Refused) this).problem();
        return new Answer(problem.status(), JsonText.of(problem.members()).json());
    }
}
