package io.advantagehub.api.usecase;

import io.advantagehub.api.Confirmation;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Balance that goes to another distributor, or out to a card, for a host in the same JVM. What has to be confirmed waits for {@link
 * ConfirmOperations#enter}. The same again, by key, has no effect and the same answer. Every call has a transaction of its own.
 * Thread-safe.
 */
public interface SendBalance {

    Answer transfer(Transfer wish);

    Answer payOut(Payout wish);

    /**
     * @param key the host's own name of this wish: 1 to 255 characters of ASCII 0x21–0x7E
     * @param note one line of the giver's to the receiver, who reads it too: at most 140 characters
     */
    record Transfer(
            String key,
            DistributorId from,
            DistributorId to,
            Money amount,
            @Nullable String note) {}

    /**
     * @param key the host's own name of this wish: 1 to 255 characters of ASCII 0x21–0x7E
     * @param card where to
     */
    record Payout(String key, DistributorId distributor, Money amount, Card card) {}

    /**
     * @param token the payout gateway's own of a card: never its number
     * @param last4 its last four digits
     * @param label what its owner calls it
     */
    record Card(String token, String last4, @Nullable String label) {

        /** Not the token. */
        @Override
        public String toString() {
            return "Card[" + last4 + "]";
        }
    }

    /** What became of a wish. */
    sealed interface Answer {

        /**
         * @param id of the transfer or payout
         * @param status as in {@code AWAITING_CONFIRMATION} (contract §2)
         * @param confirmation what it waits for; none where it waits for nothing
         */
        record Accepted(UUID id, String status, @Nullable Confirmation confirmation) implements Answer {}

        /** @param word as in {@code insufficient-balance} (contract §2) */
        record Refused(String word, String detail) implements Answer {}
    }
}
