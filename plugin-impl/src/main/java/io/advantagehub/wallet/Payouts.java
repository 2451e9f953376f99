package io.advantagehub.wallet;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Instants;
import io.advantagehub.api.Money;
import io.advantagehub.api.edge.Problem;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.clock.SystemTime;
import io.advantagehub.database.Ids;
import io.advantagehub.database.JsonRows;
import io.advantagehub.database.NewRows;
import io.advantagehub.ledger.AccountId;
import io.advantagehub.ledger.Book;
import io.advantagehub.ledger.Cause;
import io.advantagehub.ledger.Ledger;
import io.advantagehub.ledger.Needs;
import io.advantagehub.wallet.ConfirmationGate.Asked;
import io.advantagehub.wallet.ConfirmationGate.Wanted;
import io.advantagehub.wallet.PayoutRow.Closing;
import io.advantagehub.wallet.PayoutRow.Destination;
import io.advantagehub.wallet.PayoutRow.Status;
import io.advantagehub.wallet.RedemptionRow.Reserved;
import io.advantagehub.wallet.Spending.Opened;
import io.advantagehub.wallet.Spending.Wish;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Money on its way out: held until the gateway or the host says what became of it ({@link Sending}, {@link Remittances}).
 * Each command belongs in a transaction of the caller's.
 */
class Payouts implements WaitingOrders<PayoutRow> {
    /** What is on its way comes back by a word only, never by time. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private final PayoutMapper rows;
    private final Spending spending;
    private final CoolingOff coolingOff;
    private final ConfirmationGate gate;
    private final Ledger ledger;
    private final ProgrammeCurrency programme;
    private final InstantSource clock;
    private final SystemTime time;

    Payouts(
            PayoutMapper rows,
            Spending spending,
            CoolingOff coolingOff,
            ConfirmationGate gate,
            Ledger ledger,
            ProgrammeCurrency programme,
            InstantSource clock,
            SystemTime time) {
        this.rows = rows;
        this.spending = spending;
        this.coolingOff = coolingOff;
        this.gate = gate;
        this.ledger = ledger;
        this.programme = programme;
        this.clock = clock;
        this.time = time;
    }

    Outcome<PayoutRow> ask(DistributorId who, Money amount, Destination to) {
        Instant now = now();
        Optional<Problem> refusal = spending.barred(who).or(() -> cardNumber(to));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Wish wish = new Wish(Operation.PAYOUT, who, amount, now, null);
        return spending.open(wish, since -> rows.sumBetween(who.value(), since, now))
                .then(opened -> {
                    Optional<Problem> tooEarly = coolingOff.refusal(who, to.token(), now);
                    return tooEarly.isPresent() ? Outcome.refused(tooEarly.get()) : reserve(wish, opened, to);
                });
    }

    private static Optional<Problem> cardNumber(Destination to) {
        if (CardNumbers.isIn(to.token())) {
            return Optional.of(Refusals.cardNumber("destination.token"));
        }
        return CardNumbers.isIn(to.label()) ? Optional.of(Refusals.cardNumber("destination.label")) : Optional.empty();
    }

    private Outcome<PayoutRow> reserve(Wish wish, Opened opened, Destination to) {
        Wanted wanted = new Wanted(
                Operation.PAYOUT, Ids.next(), wish.who(), opened.amount(), PayoutByCode.fields(opened.amount(), to));
        Asked asked = gate.ask(wanted);
        if (asked instanceof Asked.Refused refused) {
            return Outcome.refused(refused.problem());
        }
        Instant until = asked instanceof Asked.Waiting waiting ? waiting.until() : NEVER;
        UUID pending = opened.book()
                .hold(
                        opened.account(),
                        opened.amount().minor(),
                        until,
                        Operation.PAYOUT.hold(),
                        cause(wish.who(), wish.now(), wanted.id()));
        ledger.close(opened.book());
        PayoutRow row =
                PayoutRow.asked(wanted, to, new Reserved(pending, wish.now(), until), asked, Instants.cut(time.now()));
        NewRows.write(List.of(row), rows::insert);
        return Outcome.done(row);
    }

    /** The code was right: it is sent as soon as this is committed. */
    @Override
    public Outcome<PayoutRow> confirm(PayoutRow row) {
        Instant now = now();
        Book book = book(row, now);
        if (row.told() != Status.AWAITING_CONFIRMATION || !book.isHeld(row.pendingId())) {
            return Outcome.refused(Refusals.NOT_CANCELLABLE);
        }
        if (book.isParked(AccountId.member(row.owner(), programme.currency()))) {
            return Outcome.refused(Refusals.ACCOUNT_PARKED);
        }
        UUID hold = book.carry(row.pendingId(), NEVER, now);
        return written(book, row.sending(hold, NEVER, Instants.cut(time.now())));
    }

    @Override
    public void extend(PayoutRow row, Instant until) {
        Instant now = now();
        Book book = book(row, now);
        UUID hold = book.carry(row.pendingId(), until, now);
        written(book, row.waiting(hold, until));
    }

    @Override
    public Optional<PayoutRow> lockWaiting(UUID id) {
        return rows.lock(List.of(id)).stream()
                .filter(row -> row.status(now()) == Status.AWAITING_CONFIRMATION)
                .findFirst();
    }

    /** Gives back what is held, as long as it is not on its way. */
    Outcome<PayoutRow> withdraw(UUID id, DistributorId who, String reason) {
        return locked(id).then(row -> {
            if (!row.owner().equals(who)) {
                return Outcome.refused(Refusals.NOT_FOUND);
            }
            return row.told() == Status.CANCELLED ? Outcome.done(row) : withdraw(row, reason);
        });
    }

    private Outcome<PayoutRow> withdraw(PayoutRow row, String reason) {
        Outcome<PayoutRow> released = release(row, reason);
        UUID confirmation = row.confirmationId();
        if (released instanceof Outcome.Done && confirmation != null) {
            gate.calledOff(confirmation, reason);
        }
        return released;
    }

    @Override
    public Outcome<PayoutRow> release(PayoutRow row, String reason) {
        Instant now = now();
        Book book = book(row, now);
        if (row.told() != Status.AWAITING_CONFIRMATION || !book.isHeld(row.pendingId())) {
            return Outcome.refused(Refusals.NOT_CANCELLABLE);
        }
        book.release(row.pendingId(), cause(row.owner(), now, row.id()));
        return written(book, row.closed(Status.CANCELLED, new Closing(null, null, now, reason)));
    }

    /** What the gateway says of one that is on its way; without effect where that was said before. */
    void conclude(UUID id, boolean arrived) {
        Instant now = now();
        locked(id).then(row -> {
            Book book = book(row, now);
            if (row.told() != Status.SENDING || !book.isHeld(row.pendingId())) {
                return Outcome.done(row);
            }
            Cause cause = new Cause(Instants.later(now, row.askedAt()), null, null, id.toString());
            if (arrived) {
                UUID posted = book.payOut(row.pendingId(), cause);
                return written(book, row.closed(Status.SETTLED, new Closing(posted, null, now, "settled")));
            }
            book.release(row.pendingId(), cause);
            return written(book, row.closed(Status.FAILED, new Closing(null, null, now, "failed")));
        });
    }

    private Outcome<PayoutRow> locked(UUID id) {
        return rows.lock(List.of(id)).stream()
                .findFirst()
                .map(Outcome::done)
                .orElse(Outcome.refused(Refusals.NOT_FOUND));
    }

    private Book book(PayoutRow row, Instant now) {
        Book book = ledger.open(new Needs(programme.currency()).asOf(now).ending(row.owner(), row.pendingId()));
        book.catchUp(AccountId.member(row.owner(), programme.currency()), now);
        return book;
    }

    private Outcome<PayoutRow> written(Book book, PayoutRow row) {
        ledger.close(book);
        rows.update(JsonRows.of(List.of(row)));
        return Outcome.done(row);
    }

    private static Cause cause(DistributorId who, Instant at, UUID id) {
        return Cause.by(who.value(), at, id.toString());
    }

    private Instant now() {
        return Instants.cut(clock.instant());
    }
}
