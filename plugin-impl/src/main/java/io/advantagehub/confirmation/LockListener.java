package io.advantagehub.confirmation;

import io.advantagehub.api.DistributorId;
import java.time.Instant;

/**
 * Hears once of each lock, in the transaction that closes what was confirmed wrong. Only somebody who can enter codes as that person
 * brings a lock about, and none before the last one has ended. Whoever tells people implements it.
 */
@FunctionalInterface
public interface LockListener {

    void locked(Lock lock);

    /**
     * @param until when codes are taken again
     * @param forGood whether that takes an administrator's recovery
     */
    record Lock(DistributorId who, Instant at, Instant until, boolean forGood) {}
}
