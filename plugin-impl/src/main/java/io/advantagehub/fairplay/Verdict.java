package io.advantagehub.fairplay;

import io.advantagehub.api.usecase.ReviewEarnings.Status;

/** What an administrator decides about what is held. */
enum Verdict {
    /** It was earned fairly. */
    RELEASE(Status.RELEASED),
    /** It was not. */
    REFUSE(Status.REFUSED);

    private final Status outcome;

    Verdict(Status outcome) {
        this.outcome = outcome;
    }

    Status outcome() {
        return outcome;
    }
}
