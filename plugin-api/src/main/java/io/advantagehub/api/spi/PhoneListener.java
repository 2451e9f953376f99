package io.advantagehub.api.spi;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.PhoneNumber;
import java.time.Instant;

/**
 * Hears which phone a distributor has from now on, so that the host's own rows do not keep one that is gone. It is called inside
 * the transaction of the change, on the host's own transaction manager, so that both happen or neither; what it throws undoes
 * the change, and it may be told again where that transaction is tried again. A host without one goes on as it was.
 */
public interface PhoneListener {

    default void changed(Change change) {}

    /**
     * Another number is in use, or the first: named by the person, and confirmed where that has to be, or approved by an
     * administrator. It may be one that the host told by an event.
     *
     * @param verified whether it is known to be this person's; where not, a code sent there may prove it later
     * @param at business time
     */
    record Change(DistributorId distributor, PhoneNumber phone, boolean verified, Instant at) {}
}
