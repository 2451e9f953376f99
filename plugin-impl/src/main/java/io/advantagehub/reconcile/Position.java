package io.advantagehub.reconcile;

import io.advantagehub.api.Instants;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The row of ah_host_history. */
record Position(
        Instant firstAt,
        Instant fromAt,
        @Nullable Instant beganAt,
        @Nullable String nextPage,
        Instant dueAt) {
    /** What committed late, or was dated by a clock that was slow. */
    private static final Duration OVERLAP = Duration.ofDays(1);

    /** The plugin has just come: what happened before is none of its business. */
    static Position first(Instant now, Instant dueAt) {
        return new Position(now, now, null, null, dueAt);
    }

    /** A run begins, unless one is under way. */
    Position begun(Instant now) {
        return beganAt == null ? new Position(firstAt, fromAt, now, null, dueAt) : this;
    }

    Position turned(String page) {
        return new Position(firstAt, fromAt, beganAt, page, dueAt);
    }

    /** The next run asks for what happened since a little before this one began. */
    Position ended(Instant nextDueAt) {
        Instant overlapping = beganAt == null ? fromAt : beganAt.minus(OVERLAP);
        return new Position(firstAt, Instants.later(firstAt, overlapping), null, null, nextDueAt);
    }
}
