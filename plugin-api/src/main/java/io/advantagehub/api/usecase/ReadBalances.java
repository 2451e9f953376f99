package io.advantagehub.api.usecase;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import java.time.Instant;

/** A distributor's balances, right to the instant wherever the sweepers stand. Thread-safe. */
public interface ReadBalances {

    /** All zero for a distributor who never earned. */
    Balances of(DistributorId distributor);

    /**
     * As they were at an earlier instant, or as they will be at a later one if nothing but time happens till then. What
     * is told of late counts from when it was told.
     */
    Balances at(DistributorId distributor, Instant at);

    /**
     * None is negative, all have the programme's currency.
     *
     * @param totalRedeemed settled redemptions less their reversals
     * @param available what can be spent now; excludes {@code held}
     * @param future what matures later
     * @param held what is reserved for something begun and not ended
     * @param debt what refunds took back beyond all that was there
     */
    record Balances(Money totalRedeemed, Money available, Money future, Money held, Money debt) {}
}
