package io.advantagehub.wallet;

import io.advantagehub.api.edge.Problem;
import io.advantagehub.ledger.AccountId;
import io.advantagehub.ledger.Ledger;
import io.advantagehub.ledger.Posted;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what an administrator wants to take back by the movement that a member sees. */
class Reversible {
    private static final Problem UNKNOWN = Refusals.invalid("reverses", "must be a movement of this distributor");
    private static final Problem NEVER =
            new Problem(409, "not-reversible", "This movement is none that can be taken back.");
    static final Problem EXPIRED =
            new Problem(409, "not-reversible", "All of it expired unused: there is nothing left to take back.");
    static final Problem REVERSED = new Problem(409, "already-reversed", "This movement was taken back before.");

    private final Ledger ledger;
    private final RedemptionMapper redemptions;
    private final GiftMapper gifts;
    private final PayoutMapper payouts;

    Reversible(Ledger ledger, RedemptionMapper redemptions, GiftMapper gifts, PayoutMapper payouts) {
        this.ledger = ledger;
        this.redemptions = redemptions;
        this.gifts = gifts;
        this.payouts = payouts;
    }

    /** @param movement its id; of a hold it means what the hold ended in */
    Outcome<Posted> find(UUID movement, AccountId account) {
        Optional<Posted> told = ledger.find(movement);
        if (told.isEmpty()) {
            return Outcome.refused(UNKNOWN);
        }
        Optional<Posted> posted = posted(told.get());
        if (posted.isEmpty() || !posted.get().isReversible()) {
            return Outcome.refused(NEVER);
        }
        if (!posted.get().accounts().contains(account)) {
            return Outcome.refused(UNKNOWN);
        }
        return ledger.isReversed(posted.get().id()) ? Outcome.refused(REVERSED) : Outcome.done(posted.get());
    }

    private Optional<Posted> posted(Posted told) {
        Optional<UUID> order = Optional.ofNullable(told.reference()).flatMap(Uuids::parse);
        return switch (told.kind()) {
            case REDEMPTION_HOLD -> order.flatMap(redemptions::find).flatMap(row -> ended(row.postedId()));
            case TRANSFER_HOLD -> order.flatMap(gifts::find).flatMap(row -> ended(row.postedId()));
            case PAYOUT_HOLD -> order.flatMap(payouts::find).flatMap(row -> ended(row.postedId()));
            default -> Optional.of(told);
        };
    }

    private Optional<Posted> ended(@Nullable UUID postedId) {
        return Optional.ofNullable(postedId).flatMap(ledger::find);
    }
}
