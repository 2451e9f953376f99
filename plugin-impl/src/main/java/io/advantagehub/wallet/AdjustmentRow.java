package io.advantagehub.wallet;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.database.Lettered;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A correction by an administrator, as the table has it.
 *
 * @param amount what it gives; what it takes is negative
 */
record AdjustmentRow(
        UUID id,
        String distributorId,
        long amount,
        String currency,
        @Nullable UUID reversesId,
        String reasonCode,
        @Nullable String note,
        String state,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable UUID transferId) {

    /** How far it has come. */
    enum Status implements Lettered {
        /** Waits for a second administrator. */
        PROPOSED("P"),
        APPLIED("A"),
        REJECTED("R");

        private final String letter;

        Status(String letter) {
            this.letter = letter;
        }

        @Override
        public String letter() {
            return letter;
        }
    }

    DistributorId owner() {
        return new DistributorId(distributorId);
    }

    Money money() {
        return new Money(amount, Currency.getInstance(currency));
    }

    Status told() {
        return Lettered.of(Status.class, state);
    }

    /** @param by who decided, where that was not who proposed */
    AdjustmentRow decided(Status how, @Nullable String by, Instant at, @Nullable UUID transfer) {
        return new AdjustmentRow(
                id,
                distributorId,
                amount,
                currency,
                reversesId,
                reasonCode,
                note,
                how.letter(),
                proposedBy,
                proposedAt,
                by,
                at,
                transfer);
    }
}
