package io.advantagehub.inbox;

import io.advantagehub.lease.HeldLease;
import io.advantagehub.lease.Leases;
import java.time.Duration;
import java.util.Optional;

/**
 * Has nothing taken up for a while, by whichever process: events are accepted and wait. For work on what the handlers
 * of events write, which must not get in between. Thread-safe.
 */
public class Standstill {
    private final Leases leases;

    Standstill(Leases leases) {
        this.leases = leases.ofAnother();
    }

    /**
     * Begins when whoever takes up events has been idle for some seconds.
     *
     * @param patience how long to wait for that
     * @return what ends the standstill when it is closed; nothing where somebody was at work all the time
     */
    public Optional<HeldLease> begin(Duration patience) {
        return leases.hold(Share.ALL, patience);
    }
}
