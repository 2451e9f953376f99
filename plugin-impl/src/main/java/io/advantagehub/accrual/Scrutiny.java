package io.advantagehub.accrual;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a batch's purchases before anybody earns from them, and says whose earnings wait for a review. In the batch's
 * transaction and before any account is locked, with a number of statements that does not grow with the batch.
 */
public interface Scrutiny {

    /** Suspects nobody: in a replay, and where nobody looks. */
    Scrutiny NONE = sold -> Look.NOTHING_SEEN;

    /** @param sold in the order of acceptance; none where the batch has refunds alone */
    Look look(List<Sold> sold);

    /** What would be found of a purchase that has not happened, by who would earn from it. Changes nothing. */
    default Map<DistributorId, Foreseen> foresee(Sold sold) {
        return Map.of();
    }

    /** What was seen of one batch. Of its thread. */
    interface Look {
        Look NOTHING_SEEN = new Look() {
            @Override
            public boolean holds(Sold sold, DistributorId beneficiary) {
                return false;
            }

            @Override
            public void record(List<Earned> earned, List<Returned> returned) {}
        };

        /** Whether what somebody earns from a purchase stays future until it was reviewed. */
        boolean holds(Sold sold, DistributorId beneficiary);

        /** What came of it; after all postings, in the same transaction. */
        void record(List<Earned> earned, List<Returned> returned);
    }

    /**
     * A purchase.
     *
     * @param number of its event
     * @param sponsor level 1, where there is one
     * @param amount what was paid for all lines, in minor units
     * @param earning who earns from it as a sponsor, any level
     */
    record Sold(
            UUID number,
            int sourceNo,
            OrderId order,
            DistributorId buyer,
            @Nullable DistributorId sponsor,
            Instant at,
            long amount,
            Set<DistributorId> earning) {}

    /**
     * What speaks against somebody's earning.
     *
     * @param score the sum of the reasons'
     */
    record Foreseen(Treatment treatment, int score, List<Ground> reasons) {
        public Foreseen {
            reasons = List.copyOf(reasons);
        }
    }

    /** What becomes of an earning under suspicion. */
    enum Treatment {
        /** Nothing: too little speaks against it. */
        NONE,
        /** It is noted, and not held. */
        NOTED,
        /** It stays future until it was reviewed. */
        HELD
    }

    /**
     * One thing that speaks against an earning.
     *
     * @param text by language tag
     */
    record Ground(String code, int score, Map<String, String> text) {}

    /**
     * What one person earned from a purchase.
     *
     * @param amount all lines and levels, after caps, in minor units
     * @param at the business time at which it was taken up
     */
    record Earned(Sold sold, DistributorId beneficiary, long amount, Instant at) {}

    /**
     * What a refund gave back.
     *
     * @param sponsor level 1 of the purchase
     * @param amount how much of what was paid, in minor units
     * @param matured whether what was earned from it had become available before
     */
    record Returned(
            DistributorId buyer,
            DistributorId sponsor,
            Instant purchasedAt,
            Instant at,
            long amount,
            boolean matured) {}
}
