package io.advantagehub.api.internal;

/**
 * How much was accepted and is still to be taken up. What waits for another event is not part of it: no worker is behind with
 * that, and a sender who is told to come later could not make it less, least of all by the very event that it waits for.
 */
public interface Backlog {

    /** Counts no further than the bound, so that asking stays cheap where much waits. */
    long upTo(long bound);
}
