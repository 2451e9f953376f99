package io.advantagehub.fairplay;

import io.advantagehub.fairplay.ReviewRow.Status;

/** What an administrator decides about what is held. */
enum Decision {
    /** It was earned fairly. */
    RELEASE(Status.RELEASED),
    /** It was not. */
    REFUSE(Status.REFUSED);

    private final Status outcome;

    Decision(Status outcome) {
        this.outcome = outcome;
    }

    Status outcome() {
        return outcome;
    }
}
