package io.advantagehub.inbox;

import io.advantagehub.api.usecase.Acceptance;
import io.advantagehub.api.usecase.OnRejection;
import java.util.List;

/** The doorway of the inbox for those who turn it by hand: a moved clock, a replay, a test. Thread-safe. */
public interface Inbox {

    /**
     * As {@link io.advantagehub.api.usecase.AcceptHostEvents#accept}, each delivery by its own clock.
     *
     * @param batch in the order in which they are to take effect
     */
    List<Acceptance> acceptArrivals(List<Arrival> batch, OnRejection onRejection);

    /**
     * Has each worker of this process take up a batch, in one transaction. Does nothing where nothing is new or all is
     * other processes'.
     *
     * @throws RuntimeException where the database is away; the batch is left as it was
     */
    Drained drainOnce();

    /** Waits until all that was accepted before has been taken up, by whichever process. */
    Drained drain();

    /**
     * Makes new again what waits although what it waits for has come, in its old place: a process that ended may have left
     * some so. Says how many those are.
     */
    int recall();

    /** How many events wait for another one. */
    long waiting();
}
