package io.advantagehub.inbox;

import java.time.Duration;

/** How the inbox is doing, for whoever watches. Thread-safe. */
public interface InboxPulse {

    /**
     * The state of the database, some seconds old at most.
     *
     * @throws RuntimeException where the database is away; for some seconds nobody else waits to learn the same
     */
    Reading read();

    /** What this process has done since its start, which no database is asked for. */
    Work work();

    /**
     * One look.
     *
     * @param backlog events that wait to be taken up, counted no further than a bound
     * @param oldest for how long the first of them has
     * @param waiting events that wait for another event
     * @param deadLetters events left aside about which nobody has decided
     */
    record Reading(long backlog, Duration oldest, long waiting, long deadLetters) {}

    /**
     * What a process has done.
     *
     * @param batches taken up
     * @param done events that took effect
     * @param parked events that became dead letters
     * @param lastBatch how many events the last batch had
     * @param lag from the acceptance of the last batch's first event to its effect
     */
    record Work(long batches, long done, long parked, int lastBatch, Duration lag) {}
}
