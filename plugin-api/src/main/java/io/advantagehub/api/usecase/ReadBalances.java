package io.advantagehub.api.usecase;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
     * What the debt consists of, oldest first, with what is left of each part: what arose first is paid off first. Empty
     * where nothing is owed.
     */
    List<Debt> debts(DistributorId distributor);

    /**
     * A part of a debt.
     *
     * @param reference the id of the refund, else of the redemption, payout or adjustment
     * @param since the instant it counts from
     * @param amount as it arose
     * @param left what is not paid off yet, at most {@code amount}
     */
    record Debt(Reason reason, @Nullable String reference, Instant since, Money amount, Money left) {}

    /** Why somebody owes. */
    enum Reason {
        /** A purchase was refunded after its cashback had been spent. */
        REFUND,
        /** A renewal or a payout that was paid after what had been reserved for it was given back. */
        LATE_SETTLEMENT,
        /** An administrator took something back that had been spent. */
        REVERSAL
    }

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
