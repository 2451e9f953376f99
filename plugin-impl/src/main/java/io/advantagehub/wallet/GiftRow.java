package io.advantagehub.wallet;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.database.Lettered;
import io.advantagehub.wallet.ConfirmationGate.Asked;
import io.advantagehub.wallet.ConfirmationGate.Wanted;
import io.advantagehub.wallet.RedemptionRow.Reserved;
import java.time.Instant;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order to give cashback to another distributor, as the table has it. */
record GiftRow(
        UUID id,
        String distributorId,
        String payeeId,
        long amount,
        String currency,
        @Nullable String note,
        String state,
        UUID pendingId,
        @Nullable UUID confirmationId,
        Instant askedAt,
        Instant expiresAt,
        @Nullable UUID postedId,
        @Nullable Instant closedAt,
        @Nullable String closeReason)
        implements Order {

    /** How far it has come (contract §2). */
    enum Status implements Lettered {
        AWAITING_CONFIRMATION("A"),
        DONE("D"),
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

    /** To whom, and in whose words. */
    record To(DistributorId payee, @Nullable String note) {}

    /** One that waits. */
    static GiftRow waiting(Wanted wanted, To to, UUID pendingId, Instant askedAt, Asked.Waiting waiting) {
        return asked(wanted, to, new Reserved(pendingId, askedAt, waiting.until()), waiting.confirmationId());
    }

    /** One that is done as it is asked for. */
    static GiftRow done(Wanted wanted, To to, UUID pendingId, Instant at, UUID postedId) {
        return asked(wanted, to, new Reserved(pendingId, at, at), null).closed(Status.DONE, at, postedId, "done");
    }

    private static GiftRow asked(Wanted wanted, To to, Reserved hold, @Nullable UUID confirmation) {
        return new GiftRow(
                wanted.id(),
                wanted.who().value(),
                to.payee().value(),
                wanted.amount().minor(),
                wanted.amount().currency().getCurrencyCode(),
                to.note(),
                Status.AWAITING_CONFIRMATION.letter(),
                hold.pendingId(),
                confirmation,
                hold.from(),
                hold.until(),
                null,
                null,
                null);
    }

    GiftRow closed(Status how, Instant at, @Nullable UUID posted, String reason) {
        return new GiftRow(
                id,
                distributorId,
                payeeId,
                amount,
                currency,
                note,
                how.letter(),
                pendingId,
                confirmationId,
                askedAt,
                expiresAt,
                posted,
                at,
                reason);
    }

    @Override
    public DistributorId owner() {
        return new DistributorId(distributorId);
    }

    DistributorId payee() {
        return new DistributorId(payeeId);
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
}
