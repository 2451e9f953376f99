package io.advantagehub.wallet;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Instants;
import io.advantagehub.api.Money;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.database.JsonRows;
import io.advantagehub.ledger.AccountId;
import io.advantagehub.ledger.Book;
import io.advantagehub.ledger.Cause;
import io.advantagehub.ledger.Ledger;
import io.advantagehub.ledger.Needs;
import io.advantagehub.settings.Settings;
import io.advantagehub.wallet.RedemptionRow.Reserved;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Balance used on a renewal: held, granted for a time, and then what the host says of the renewal ({@link Renewals}).
 * Each command belongs in a transaction of the caller's.
 */
class Redemptions implements WaitingOrders<RedemptionRow> {
    private final RedemptionMapper rows;
    private final Redeeming redeeming;
    private final ConfirmationGate gate;
    private final Notices notices;
    private final Ledger ledger;
    private final ProgrammeCurrency programme;
    private final InstantSource clock;

    Redemptions(
            RedemptionMapper rows,
            Spending spending,
            ConfirmationGate gate,
            Notices notices,
            Ledger ledger,
            ProgrammeCurrency programme,
            Settings settings,
            InstantSource clock) {
        this.rows = rows;
        this.redeeming = new Redeeming(rows, spending, gate, notices, ledger, settings, clock);
        this.gate = gate;
        this.notices = notices;
        this.ledger = ledger;
        this.programme = programme;
        this.clock = clock;
    }

    /** @param amount all that is available where absent */
    Outcome<RedemptionRow> ask(DistributorId who, @Nullable Money amount) {
        return redeeming.ask(who, amount);
    }

    /** Several wishes of one person, as {@link Redeeming#askAll}. */
    List<Optional<Outcome<RedemptionRow>>> askAll(DistributorId who, List<Optional<Money>> amounts) {
        return redeeming.askAll(who, amounts);
    }

    /** The code was right: from now on the host may count on it. */
    @Override
    public Outcome<RedemptionRow> confirm(RedemptionRow row) {
        Instant now = now();
        Book book = book(row, now);
        if (row.told() != RedemptionStatus.AWAITING_CONFIRMATION || !book.isHeld(row.pendingId())) {
            return Outcome.refused(Refusals.NOT_CANCELLABLE);
        }
        if (book.isParked(AccountId.member(row.owner(), programme.currency()))) {
            return Outcome.refused(Refusals.ACCOUNT_PARKED);
        }
        Instant until = redeeming.grantedUntil(now);
        UUID grant = book.carry(row.pendingId(), until, now);
        notices.granted(row.id());
        return written(book, row.granted(new Reserved(grant, now, until)));
    }

    @Override
    public void extend(RedemptionRow row, Instant until) {
        Instant now = now();
        Book book = book(row, now);
        UUID hold = book.carry(row.pendingId(), until, now);
        written(book, row.waiting(new Reserved(hold, now, until)));
    }

    @Override
    public Optional<RedemptionRow> lockWaiting(UUID id) {
        return rows.lock(List.of(id)).stream()
                .filter(row -> row.status(now()) == RedemptionStatus.AWAITING_CONFIRMATION)
                .findFirst();
    }

    /** Gives back what is held: its owner wants no more of it, or did not confirm it. */
    Outcome<RedemptionRow> withdraw(UUID id, DistributorId who, String reason) {
        return locked(id).then(row -> {
            if (!row.owner().equals(who)) {
                return Outcome.refused(Refusals.NOT_FOUND);
            }
            return row.told() == RedemptionStatus.CANCELLED ? Outcome.done(row) : withdraw(row, reason);
        });
    }

    private Outcome<RedemptionRow> withdraw(RedemptionRow row, String reason) {
        Outcome<RedemptionRow> released = release(row, reason);
        UUID confirmation = row.confirmationId();
        if (released instanceof Outcome.Done
                && confirmation != null
                && row.told() == RedemptionStatus.AWAITING_CONFIRMATION) {
            gate.calledOff(confirmation, reason);
        }
        return released;
    }

    @Override
    public Outcome<RedemptionRow> release(RedemptionRow row, String reason) {
        Instant now = now();
        Book book = book(row, now);
        if (!book.isHeld(row.pendingId())) {
            return Outcome.refused(Refusals.NOT_CANCELLABLE);
        }
        book.release(
                row.pendingId(), Cause.by(row.owner().value(), now, row.id().toString()));
        if (row.told() == RedemptionStatus.GRANTED) {
            notices.withdrawn(row.id());
        }
        return written(book, row.closed(RedemptionStatus.CANCELLED, now, null, reason));
    }

    private Outcome<RedemptionRow> locked(UUID id) {
        return rows.lock(List.of(id)).stream()
                .findFirst()
                .map(Outcome::done)
                .orElse(Outcome.refused(Refusals.NOT_FOUND));
    }

    private Book book(RedemptionRow row, Instant now) {
        Book book = ledger.open(new Needs(programme.currency()).asOf(now).ending(row.owner(), row.pendingId()));
        book.catchUp(AccountId.member(row.owner(), programme.currency()), now);
        return book;
    }

    private Outcome<RedemptionRow> written(Book book, RedemptionRow row) {
        ledger.close(book);
        rows.update(JsonRows.of(List.of(row)));
        return Outcome.done(row);
    }

    private Instant now() {
        return Instants.cut(clock.instant());
    }
}
