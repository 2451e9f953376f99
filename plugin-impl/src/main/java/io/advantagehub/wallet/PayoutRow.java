package io.advantagehub.wallet;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.api.spi.PayoutGateway;
import io.advantagehub.database.Lettered;
import io.advantagehub.wallet.ConfirmationGate.Asked;
import io.advantagehub.wallet.ConfirmationGate.Wanted;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A payout as the table has it: of where it goes only a token and the last four digits. */
record PayoutRow(
        UUID id,
        String distributorId,
        long amount,
        String currency,
        String destinationToken,
        String destinationLast4,
        @Nullable String destinationLabel,
        String state,
        UUID pendingId,
        @Nullable UUID confirmationId,
        Instant askedAt,
        Instant expiresAt,
        Instant dueAt,
        int attempts,
        @Nullable Instant takenAt,
        @Nullable UUID postedId,
        @Nullable UUID closedBy,
        @Nullable Instant closedAt,
        @Nullable String closeReason,
        @Nullable String failReason)
        implements Order {

    /** How far it has come (contract §2). */
    enum Status implements Lettered {
        AWAITING_CONFIRMATION("A"),
        SENDING("N"),
        SETTLED("S"),
        FAILED("F"),
        CANCELLED("C"),
        EXPIRED("E");

        private final String letter;

        Status(String letter) {
            this.letter = letter;
        }

        @Override
        public String letter() {
            return letter;
        }
    }

    /** Where it goes. */
    record Destination(String token, String last4, @Nullable String label) {

        @Override
        public String toString() {
            return "Destination[" + last4 + "]";
        }
    }

    /** @param dueAt from when on it is to be sent, of the system's clock */
    static PayoutRow asked(Wanted wanted, Destination to, RedemptionRow.Reserved hold, Asked asked, Instant dueAt) {
        boolean waits = asked instanceof Asked.Waiting;
        return new PayoutRow(
                wanted.id(),
                wanted.who().value(),
                wanted.amount().minor(),
                wanted.amount().currency().getCurrencyCode(),
                to.token(),
                to.last4(),
                to.label(),
                (waits ? Status.AWAITING_CONFIRMATION : Status.SENDING).letter(),
                hold.pendingId(),
                asked instanceof Asked.Waiting waiting ? waiting.confirmationId() : null,
                hold.from(),
                hold.until(),
                dueAt,
                0,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Waits for its code on another hold. */
    PayoutRow waiting(UUID hold, Instant until) {
        return held(Status.AWAITING_CONFIRMATION, hold, until, dueAt);
    }

    /** Confirmed: from now on it is on its way. */
    PayoutRow sending(UUID hold, Instant until, Instant due) {
        return held(Status.SENDING, hold, until, due);
    }

    private PayoutRow held(Status how, UUID hold, Instant until, Instant due) {
        return new PayoutRow(
                id,
                distributorId,
                amount,
                currency,
                destinationToken,
                destinationLast4,
                destinationLabel,
                how.letter(),
                hold,
                confirmationId,
                askedAt,
                until,
                due,
                attempts,
                takenAt,
                null,
                null,
                null,
                null,
                null);
    }

    PayoutRow closed(Status how, Closing closing) {
        return new PayoutRow(
                id,
                distributorId,
                amount,
                currency,
                destinationToken,
                destinationLast4,
                destinationLabel,
                how.letter(),
                pendingId,
                confirmationId,
                askedAt,
                expiresAt,
                dueAt,
                attempts,
                takenAt,
                closing.postedId(),
                closing.eventNo(),
                closing.at(),
                closing.reason(),
                closing.failure());
    }

    /**
     * How it ended.
     *
     * @param failure why it failed, as the host said and as it may be shown
     */
    record Closing(
            @Nullable UUID postedId,
            @Nullable UUID eventNo,
            Instant at,
            String reason,
            @Nullable String failure) {

        Closing(@Nullable UUID postedId, @Nullable UUID eventNo, Instant at, String reason) {
            this(postedId, eventNo, at, reason, null);
        }
    }

    Destination destination() {
        return new Destination(destinationToken, destinationLast4, destinationLabel);
    }

    @Override
    public DistributorId owner() {
        return new DistributorId(distributorId);
    }

    Money money() {
        return new Money(amount, Currency.getInstance(currency));
    }

    @Override
    public Status told() {
        return Lettered.of(Status.class, state);
    }

    /** As it is at an instant, whether or not anybody wrote its expiry down. */
    Status status(Instant now) {
        return told() == Status.AWAITING_CONFIRMATION && !now.isBefore(expiresAt) ? Status.EXPIRED : told();
    }

    boolean isOpen(Instant now) {
        return status(now) == Status.AWAITING_CONFIRMATION || told() == Status.SENDING;
    }

    PayoutGateway.Payout forGateway() {
        return new PayoutGateway.Payout(id, owner(), money(), destinationToken, destinationLast4);
    }

    @Override
    public String toString() {
        return "PayoutRow[" + id + ", " + state + "]";
    }
}
