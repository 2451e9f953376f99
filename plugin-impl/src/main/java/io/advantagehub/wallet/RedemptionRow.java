package io.advantagehub.wallet;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.database.Lettered;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A redemption as the table has it. */
record RedemptionRow(
        UUID id,
        String distributorId,
        long amount,
        String currency,
        String state,
        UUID pendingId,
        @Nullable UUID confirmationId,
        Instant askedAt,
        @Nullable Instant grantedAt,
        Instant expiresAt,
        @Nullable String orderId,
        @Nullable Long settledAmount,
        @Nullable UUID postedId,
        @Nullable UUID closedBy,
        @Nullable Instant closedAt,
        @Nullable String closeReason)
        implements Order {

    /** @param outcome of the question whether it has to be confirmed first */
    static RedemptionRow asked(ConfirmationGate.Wanted wanted, Reserved hold, ConfirmationGate.Asked outcome) {
        boolean waits = outcome instanceof ConfirmationGate.Asked.Waiting;
        return new RedemptionRow(
                wanted.id(),
                wanted.who().value(),
                wanted.amount().minor(),
                wanted.amount().currency().getCurrencyCode(),
                (waits ? RedemptionStatus.AWAITING_CONFIRMATION : RedemptionStatus.GRANTED).letter(),
                hold.pendingId(),
                outcome instanceof ConfirmationGate.Asked.Waiting waiting ? waiting.confirmationId() : null,
                hold.from(),
                waits ? null : hold.from(),
                hold.until(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** A hold of the ledger and when it begins and ends. */
    record Reserved(UUID pendingId, Instant from, Instant until) {}

    @Override
    public DistributorId owner() {
        return new DistributorId(distributorId);
    }

    Money money() {
        return new Money(amount, Currency.getInstance(currency));
    }

    @Override
    public RedemptionStatus told() {
        return Lettered.of(RedemptionStatus.class, state);
    }

    /** As it is at an instant, whether or not anybody wrote its expiry down. */
    RedemptionStatus status(Instant now) {
        return told().isOpen() && !now.isBefore(expiresAt) ? RedemptionStatus.EXPIRED : told();
    }

    /** From when on it has been what it is. */
    Instant since() {
        if (closedAt != null) {
            return closedAt;
        }
        return grantedAt == null ? askedAt : grantedAt;
    }

    /** Waits for its code on another hold. */
    RedemptionRow waiting(Reserved hold) {
        return held(RedemptionStatus.AWAITING_CONFIRMATION, hold, null);
    }

    /** Confirmed, or nobody had to: the host may count on it. */
    RedemptionRow granted(Reserved hold) {
        return held(RedemptionStatus.GRANTED, hold, hold.from());
    }

    private RedemptionRow held(RedemptionStatus how, Reserved hold, @Nullable Instant granted) {
        return new RedemptionRow(
                id,
                distributorId,
                amount,
                currency,
                how.letter(),
                hold.pendingId(),
                confirmationId,
                askedAt,
                granted,
                hold.until(),
                orderId,
                null,
                null,
                null,
                null,
                null);
    }

    RedemptionRow closed(RedemptionStatus how, Instant at, @Nullable UUID eventNo, String reason) {
        return new RedemptionRow(
                id,
                distributorId,
                amount,
                currency,
                how.letter(),
                pendingId,
                confirmationId,
                askedAt,
                grantedAt,
                expiresAt,
                orderId,
                null,
                null,
                eventNo,
                at,
                reason);
    }

    RedemptionRow settled(Settlement settlement) {
        return new RedemptionRow(
                id,
                distributorId,
                amount,
                currency,
                RedemptionStatus.SETTLED.letter(),
                pendingId,
                confirmationId,
                askedAt,
                grantedAt,
                expiresAt,
                settlement.orderId(),
                settlement.amount(),
                settlement.postedId(),
                settlement.eventNo(),
                settlement.at(),
                settlement.reason());
    }

    /** @param postedId the transfer that paid; none where nothing was paid */
    record Settlement(
            long amount, @Nullable UUID postedId, @Nullable String orderId, UUID eventNo, Instant at, String reason) {}
}
