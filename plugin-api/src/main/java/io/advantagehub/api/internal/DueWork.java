package io.advantagehub.api.internal;

import java.time.Instant;

/** Something that happens by itself when business time passes. Called by the sweeper, by a moved clock and at a replay's end. */
public interface DueWork {

    /**
     * Does all that falls due up to and including an instant, in sets, each thing dated by its own instant, and in
     * transactions of its own.
     */
    void runDue(Instant asOf, Passage passage);

    /** How the time since the last call went by. */
    enum Passage {
        /** The clock was moved on purpose: everything on the way happens. */
        STEP_BY_STEP,
        /** Time went by as always, perhaps while everything stood still: what is merely news may be told once. */
        STANDSTILL
    }
}
