package io.advantagehub.wallet;

import io.advantagehub.idempotency.Reply;
import io.advantagehub.web.Refused;
import java.util.function.Function;

/** Outcomes over HTTP. */
final class Replies {
    private static final int ACCEPTED = 202;

    private Replies() {}

    static <T> Reply accepted(Outcome<T> outcome, Function<T, ?> view) {
        return of(ACCEPTED, outcome, view);
    }

    static <T> Reply of(int status, Outcome<T> outcome, Function<T, ?> view) {
        return outcome instanceof Outcome.Done<T> done
                ? new Reply.Done(status, view.apply(done.value()))
                : new Reply.Refused(((Outcome.Refused<T>) outcome).problem());
    }

    /** For what needs no key. */
    static <T> T orRefuse(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T> done) {
            return done.value();
        }
        throw new Refused(((Outcome.Refused<T>) outcome).problem());
    }
}
