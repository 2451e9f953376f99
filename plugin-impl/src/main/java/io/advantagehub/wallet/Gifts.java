package io.advantagehub.wallet;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Instants;
import io.advantagehub.api.Money;
import io.advantagehub.api.edge.Problem;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.database.Ids;
import io.advantagehub.database.NewRows;
import io.advantagehub.ledger.AccountId;
import io.advantagehub.ledger.Book;
import io.advantagehub.ledger.Cause;
import io.advantagehub.ledger.Ledger;
import io.advantagehub.ledger.Needs;
import io.advantagehub.wallet.ConfirmationGate.Asked;
import io.advantagehub.wallet.ConfirmationGate.Wanted;
import io.advantagehub.wallet.GiftRow.Status;
import io.advantagehub.wallet.GiftRow.To;
import io.advantagehub.wallet.Spending.Opened;
import io.advantagehub.wallet.Spending.Wish;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Cashback given to another distributor. Each command belongs in a transaction of the caller's. */
class Gifts implements WaitingOrders<GiftRow> {
    private static final int LONGEST_NOTE = 140;
    /** A hold that is posted by the transaction that began it never comes to its end. */
    private static final Duration A_MOMENT = Duration.ofMinutes(1);

    private final GiftMapper rows;
    private final Spending spending;
    private final Payees payees;
    private final ConfirmationGate gate;
    private final Ledger ledger;
    private final ProgrammeCurrency programme;
    private final InstantSource clock;

    Gifts(
            GiftMapper rows,
            Spending spending,
            Payees payees,
            ConfirmationGate gate,
            Ledger ledger,
            ProgrammeCurrency programme,
            InstantSource clock) {
        this.rows = rows;
        this.spending = spending;
        this.payees = payees;
        this.gate = gate;
        this.ledger = ledger;
        this.programme = programme;
        this.clock = clock;
    }

    Outcome<GiftRow> ask(DistributorId who, Money amount, To to) {
        Instant now = now();
        Optional<Problem> refusal = spending.barred(who).or(() -> refusal(who, to));
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Wish wish = new Wish(Operation.TRANSFER, who, amount, now, to.payee());
        return spending.open(wish, since -> rows.sumBetween(who.value(), since, now))
                .then(opened -> give(wish, opened, to));
    }

    private Optional<Problem> refusal(DistributorId who, To to) {
        if (CardNumbers.isIn(to.note())) {
            return Optional.of(Refusals.cardNumber("note"));
        }
        Optional<String> unreadable = Notes.fault(to.note(), LONGEST_NOTE);
        if (unreadable.isPresent()) {
            return unreadable.map(fault -> Refusals.invalid("note", fault));
        }
        if (to.payee().equals(who)) {
            return Optional.of(Refusals.invalid("to", "must be somebody else"));
        }
        Optional<Problem> unknown = payees.refusal(who, to.payee());
        // An id that nobody has may be what it looks like.
        return unknown.isPresent() && CardNumbers.isIn(to.payee().value())
                ? Optional.of(Refusals.cardNumber("to"))
                : unknown;
    }

    private Outcome<GiftRow> give(Wish wish, Opened opened, To to) {
        Wanted wanted = new Wanted(
                Operation.TRANSFER,
                Ids.next(),
                wish.who(),
                opened.amount(),
                TransferByCode.fields(opened.amount(), to.payee()));
        Asked asked = gate.ask(wanted);
        if (asked instanceof Asked.Refused refused) {
            return Outcome.refused(refused.problem());
        }
        Book book = opened.book();
        Cause cause = cause(wish.who(), wish.now(), wanted.id());
        Instant until = asked instanceof Asked.Waiting waiting
                ? waiting.until()
                : wish.now().plus(A_MOMENT);
        UUID pending = book.hold(opened.account(), opened.amount().minor(), until, Operation.TRANSFER.hold(), cause);
        GiftRow row = asked instanceof Asked.Waiting waiting
                ? GiftRow.waiting(wanted, to, pending, wish.now(), waiting)
                : GiftRow.done(wanted, to, pending, wish.now(), post(book, pending, to.payee(), cause));
        ledger.close(book);
        NewRows.write(List.of(row), rows::insert);
        return Outcome.done(row);
    }

    /** The code was right: the other has it. */
    @Override
    public Outcome<GiftRow> confirm(GiftRow row) {
        Instant now = now();
        Book book = book(row, now);
        if (!book.isHeld(row.pendingId())) {
            return Outcome.refused(Refusals.NOT_CANCELLABLE);
        }
        if (book.isParked(account(row.owner()))) {
            return Outcome.refused(Refusals.ACCOUNT_PARKED);
        }
        UUID posted = post(book, row.pendingId(), row.payee(), cause(row.owner(), now, row.id()));
        return written(book, row.closed(Status.DONE, now, posted, "done"));
    }

    @Override
    public void extend(GiftRow row, Instant until) {
        Instant now = now();
        Book book = book(row, now);
        UUID hold = book.carry(row.pendingId(), until, now);
        ledger.close(book);
        rows.extend(row.id(), hold, until);
    }

    @Override
    public Optional<GiftRow> lockWaiting(UUID id) {
        return rows.lock(id).filter(row -> row.status(now()) == Status.AWAITING_CONFIRMATION);
    }

    /** Gives back what is held: its owner wants no more of it, or did not confirm it. */
    Outcome<GiftRow> withdraw(UUID id, DistributorId who, String reason) {
        return locked(id).then(row -> {
            if (!row.owner().equals(who)) {
                return Outcome.refused(Refusals.NOT_FOUND);
            }
            return row.told() == Status.CANCELLED ? Outcome.done(row) : withdraw(row, reason);
        });
    }

    private Outcome<GiftRow> withdraw(GiftRow row, String reason) {
        Outcome<GiftRow> released = release(row, reason);
        UUID confirmation = row.confirmationId();
        if (released instanceof Outcome.Done && confirmation != null) {
            gate.calledOff(confirmation, reason);
        }
        return released;
    }

    @Override
    public Outcome<GiftRow> release(GiftRow row, String reason) {
        Instant now = now();
        Book book = book(row, now);
        if (!book.isHeld(row.pendingId())) {
            return Outcome.refused(Refusals.NOT_CANCELLABLE);
        }
        book.release(row.pendingId(), cause(row.owner(), now, row.id()));
        return written(book, row.closed(Status.CANCELLED, now, null, reason));
    }

    private UUID post(Book book, UUID pending, DistributorId payee, Cause cause) {
        AccountId to = account(payee);
        book.catchUp(to, cause.effectiveAt());
        return book.transfer(pending, to, cause);
    }

    private Outcome<GiftRow> locked(UUID id) {
        return rows.lock(id).map(Outcome::done).orElse(Outcome.refused(Refusals.NOT_FOUND));
    }

    private Book book(GiftRow row, Instant now) {
        Book book = ledger.open(new Needs(programme.currency())
                .asOf(now)
                .crediting(List.of(row.payee()))
                .ending(row.owner(), row.pendingId()));
        book.catchUp(account(row.owner()), now);
        return book;
    }

    private Outcome<GiftRow> written(Book book, GiftRow row) {
        ledger.close(book);
        rows.close(row);
        return Outcome.done(row);
    }

    private AccountId account(DistributorId who) {
        return AccountId.member(who, programme.currency());
    }

    private static Cause cause(DistributorId who, Instant at, UUID id) {
        return Cause.by(who.value(), at, id.toString());
    }

    private Instant now() {
        return Instants.cut(clock.instant());
    }
}
