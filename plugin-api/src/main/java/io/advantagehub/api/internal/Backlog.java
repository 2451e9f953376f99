package io.advantagehub.api.internal;

/** How much was accepted and waits to be taken up. */
public interface Backlog {

    /** Counts no further than the bound, so that asking stays cheap where much waits. */
    long upTo(long bound);
}
