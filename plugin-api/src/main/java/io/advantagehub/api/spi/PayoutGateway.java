package io.advantagehub.api.spi;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import java.util.UUID;

/**
 * Sends money to a card. Every call carries our own id, under which the gateway must pay once; after a crash the
 * plugin asks by it whether the payout was taken, instead of guessing.
 */
public interface PayoutGateway {

    default Answer submit(Payout payout) {
        return Answer.UNKNOWN;
    }

    default Answer lookup(UUID payoutId) {
        return Answer.UNKNOWN;
    }

    /**
     * @param token the gateway's own token of the card: never a card number
     * @param last4 its last four digits
     */
    record Payout(UUID id, DistributorId distributor, Money amount, String token, String last4) {
        @Override
        public String toString() {
            return "Payout[" + id + ", " + amount + "]";
        }
    }

    /** What the gateway says of a payout. */
    enum Answer {
        TAKEN,
        SETTLED,
        FAILED,
        /** The gateway never saw it: it may be submitted again, unless it was said to be taken before. */
        UNKNOWN
    }
}
