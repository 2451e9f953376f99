package io.advantagehub.api.usecase;

import java.util.List;

/**
 * The one way in for what happened in the host.
 *
 * <p>Thread-safe. Called inside a transaction of the host's own transaction manager it joins it: the events exist if
 * and only if that transaction commits. Otherwise it makes its own. Validation comes before the first statement and
 * rejection is a value, so that a bad event never marks the host's transaction for rollback.
 */
public interface AcceptHostEvents {

    /** The largest batch. */
    int MAX_BATCH = 1000;

    /**
     * Takes a batch with a fixed number of statements.
     *
     * @param batch at most {@link #MAX_BATCH} deliveries, in the order in which they are to take effect
     * @return what became of each, in the batch's order
     * @throws IllegalArgumentException where the batch is too large
     * @throws RuntimeException where the database fails; nothing is kept then
     */
    List<Acceptance> accept(List<Delivery> batch, OnRejection onRejection);
}
