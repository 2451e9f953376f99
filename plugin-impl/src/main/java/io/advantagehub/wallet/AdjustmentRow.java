package io.advantagehub.wallet;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
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
    enum Status {
        /** Waits for a second administrator. */
        PROPOSED("P"),
        APPLIED("A"),
        REJECTED("R");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static Status of(String code) {
            for (Status status : values()) {
                if (status.code.equals(code)) {
                    return status;
                }
            }
            throw new IllegalArgumentException("no state of an adjustment: " + code);
        }
    }

    DistributorId owner() {
        return new DistributorId(distributorId);
    }

    Money money() {
        return new Money(amount, Currency.getInstance(currency));
    }

    Status told() {
        return Status.of(state);
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
                how.code(),
                proposedBy,
                proposedAt,
                by,
                at,
                transfer);
    }
}
