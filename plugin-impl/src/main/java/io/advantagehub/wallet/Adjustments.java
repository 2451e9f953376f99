package io.advantagehub.wallet;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Instants;
import io.advantagehub.api.Money;
import io.advantagehub.api.edge.Problem;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.database.Ids;
import io.advantagehub.database.NewRows;
import io.advantagehub.ledger.AccountId;
import io.advantagehub.wallet.AdjustmentRow.Status;
import io.advantagehub.web.Actor;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Corrections by administrators, a second one of whom approves what is more than one may do alone. Each command belongs in
 * a transaction of the caller's.
 */
class Adjustments {
    private static final Problem SAME_ADMINISTRATOR =
            new Problem(403, "same-administrator", "Who proposed an adjustment does not approve it.");
    private static final Problem REJECTED = new Problem(409, "adjustment-rejected", "It was rejected before.");
    private static final Problem APPLIED = new Problem(409, "adjustment-applied", "It was applied before.");

    private final AdjustmentMapper rows;
    private final Reversible reversible;
    private final Correcting correcting;
    private final ProgrammeCurrency programme;
    private final BigDecimal alone;
    private final InstantSource clock;

    /** @param alone up to how much one administrator adjusts */
    Adjustments(
            AdjustmentMapper rows,
            Reversible reversible,
            Correcting correcting,
            ProgrammeCurrency programme,
            BigDecimal alone,
            InstantSource clock) {
        this.rows = rows;
        this.reversible = reversible;
        this.correcting = correcting;
        this.programme = programme;
        this.alone = alone;
        this.clock = clock;
    }

    /**
     * What an administrator wants.
     *
     * @param amount what is given; what is taken is negative
     * @param reverses the movement that is taken back instead
     * @param reasonCode 1 to 64 characters of ASCII
     */
    record Proposal(
            DistributorId distributor,
            @Nullable Money amount,
            @Nullable UUID reverses,
            String reasonCode,
            @Nullable String note) {}

    Outcome<AdjustmentRow> propose(Proposal proposal, String administrator) {
        if (CardNumbers.isIn(proposal.note()) || CardNumbers.isIn(proposal.reasonCode())) {
            return Outcome.refused(Refusals.cardNumber(CardNumbers.isIn(proposal.note()) ? "note" : "reasonCode"));
        }
        AccountId account = AccountId.member(proposal.distributor(), programme.currency());
        UUID reverses = proposal.reverses();
        Money amount = proposal.amount();
        if (reverses != null && amount == null) {
            return reversible.find(reverses, account).then(posted -> {
                long signed = posted.isDebitOf(account) ? posted.amount() : -posted.amount();
                return kept(proposal, administrator, signed, posted.id());
            });
        }
        if (amount == null || reverses != null) {
            return Outcome.refused(Refusals.invalid("amount", "either an amount or reverses is required"));
        }
        Optional<Problem> fault = fault(amount);
        return fault.isPresent() ? Outcome.refused(fault.get()) : kept(proposal, administrator, amount.minor(), null);
    }

    private Optional<Problem> fault(Money amount) {
        if (!amount.currency().equals(programme.currency())) {
            return Optional.of(Refusals.invalid("amount.currency", "must be " + programme.currency()));
        }
        if (Largest.isPassedBy(amount)) {
            return Optional.of(Refusals.invalid("amount.value", Largest.message(amount)));
        }
        return amount.isZero() ? Optional.of(Refusals.invalid("amount.value", "must not be zero")) : Optional.empty();
    }

    private Outcome<AdjustmentRow> kept(Proposal proposal, String administrator, long amount, @Nullable UUID reverses) {
        Instant now = now();
        AdjustmentRow row = new AdjustmentRow(
                Ids.next(),
                proposal.distributor().value(),
                amount,
                programme.currency().getCurrencyCode(),
                reverses,
                proposal.reasonCode(),
                proposal.note(),
                Status.PROPOSED.letter(),
                Actor.of(administrator).id(),
                now,
                null,
                null,
                null);
        if (new BigDecimal(row.money().toDecimalString()).abs().compareTo(alone) > 0) {
            NewRows.write(List.of(row), rows::insert);
            return Outcome.done(row);
        }
        return correcting.apply(row, row.proposedBy(), now).then(transfer -> {
            AdjustmentRow applied = row.decided(Status.APPLIED, null, now, transfer);
            NewRows.write(List.of(applied), rows::insert);
            return Outcome.done(applied);
        });
    }

    Outcome<AdjustmentRow> approve(UUID id, String administrator) {
        String by = Actor.of(administrator).id();
        Instant now = now();
        return locked(id).then(row -> {
            if (row.proposedBy().equals(by)) {
                return Outcome.refused(SAME_ADMINISTRATOR);
            }
            if (row.told() != Status.PROPOSED) {
                return row.told() == Status.APPLIED ? Outcome.done(row) : Outcome.refused(REJECTED);
            }
            return correcting
                    .apply(row, by, now)
                    .then(transfer -> decided(row.decided(Status.APPLIED, by, now, transfer)));
        });
    }

    /** By anybody but its author, who may take it back too. */
    Outcome<AdjustmentRow> reject(UUID id, String administrator) {
        String by = Actor.of(administrator).id();
        return locked(id).then(row -> {
            if (row.told() == Status.APPLIED) {
                return Outcome.refused(APPLIED);
            }
            String other = row.proposedBy().equals(by) ? null : by;
            return row.told() == Status.REJECTED
                    ? Outcome.done(row)
                    : decided(row.decided(Status.REJECTED, other, now(), null));
        });
    }

    private Outcome<AdjustmentRow> decided(AdjustmentRow row) {
        rows.decide(row);
        return Outcome.done(row);
    }

    private Outcome<AdjustmentRow> locked(UUID id) {
        return rows.lock(id).map(Outcome::done).orElse(Outcome.refused(Refusals.NOT_FOUND));
    }

    private Instant now() {
        return Instants.cut(clock.instant());
    }
}
