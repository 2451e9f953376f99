package io.advantagehub.api.spi;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.api.RedemptionId;
import java.time.Instant;

/**
 * Hears of discounts on renewals: a distributor may pay with balance, and the host is to take that much off. Told after the
 * commit, at least once, from a thread of the plugin's; what throws is told again. The host answers by the events {@code
 * renewal.settled} and {@code renewal.cancelled}. A grant that is neither settled nor cancelled expires by itself, and nobody
 * is told.
 */
public interface RedemptionListener {

    /** The distributor may use this much on a renewal until it expires. */
    default void granted(Grant grant) {}

    /** The distributor wants to use it no more. A settlement that was under way is honoured all the same. */
    default void withdrawn(Grant grant) {}

    /**
     * A discount that was granted.
     *
     * @param expiresAt from when on it is gone, that instant included
     */
    record Grant(RedemptionId id, DistributorId distributor, Money amount, Instant expiresAt) {}
}
