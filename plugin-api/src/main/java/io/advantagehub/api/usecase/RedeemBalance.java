package io.advantagehub.api.usecase;

import io.advantagehub.api.Confirmation;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.api.RedemptionId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Balance as a discount on renewals, for a host in the same JVM: quoted, reserved on the distributor's word, and then
 * settled or cancelled by the host's events. Every call has a transaction of its own. Thread-safe.
 */
public interface RedeemBalance {

    /** How much of a renewal the balance can pay as it is now; zero where nothing of it. */
    Money payable(DistributorId distributor, Money renewal);

    /** Reserves an amount of what is available. The same again, by key, has no effect and the same answer. */
    Answer redeem(Wish wish);

    /** Gives a discount back that is not settled. False where there is none to give back. */
    boolean withdraw(DistributorId distributor, RedemptionId redemption);

    /** What the distributor may use on renewals, newest first. */
    List<Discount> granted(DistributorId distributor);

    /**
     * What a distributor wants.
     *
     * @param key the host's own name of this wish: 1 to 255 characters of ASCII 0x21–0x7E
     * @param amount more than zero; all that is available where absent
     */
    record Wish(
            String key, DistributorId distributor, @Nullable Money amount) {}

    /** What became of a wish. */
    sealed interface Answer {

        /**
         * @param granted whether it may be used at once; otherwise it waits for the distributor's confirmation
         * @param confirmation what it waits for, to be entered by {@link ConfirmOperations#enter}; none where nobody has to
         *     confirm it
         */
        record Accepted(
                RedemptionId id, boolean granted, @Nullable Confirmation confirmation) implements Answer {}

        /** @param word as in {@code insufficient-balance} (contract §2) */
        record Refused(String word, String detail) implements Answer {}
    }

    /** @param expiresAt from when on it is gone, that instant included */
    record Discount(RedemptionId id, Money amount, Instant expiresAt) {}
}
