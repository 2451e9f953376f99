package io.advantagehub.ledger;

import io.advantagehub.database.Ids;
import io.advantagehub.ledger.Rows.AllocationRow;
import io.advantagehub.ledger.Rows.DebtRow;
import io.advantagehub.ledger.Rows.TransferRow;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

/** Makes transfers with their entries, and notes which lots they moved. Of one {@link Book}. */
final class Journal {
    private final Currency currency;
    private final Postings postings = new Postings();
    private final Set<Lot> touched = new LinkedHashSet<>();

    Journal(Currency currency) {
        this.currency = currency;
    }

    Postings postings() {
        return postings;
    }

    Set<Lot> touchedLots() {
        return touched;
    }

    /** A transfer that moved these parts of lots. */
    UUID post(Reason reason, Side debit, Side credit, Collection<Part> parts) {
        UUID transfer = post(reason, debit, credit, Part.sum(parts));
        parts.forEach(part -> allocate(transfer, part));
        return transfer;
    }

    /** What is not there to be taken is owed from now on. */
    void owe(Account account, Side credit, long amount, Reason reason, TransferKind kind) {
        UUID transfer = post(reason, Side.of(account, Bucket.DEBT), credit, amount);
        postings.debts().add(new DebtRow(account.id(), account.version(), transfer, kind.name(), amount));
    }

    UUID post(Reason reason, Side debit, Side credit, long amount) {
        TransferRow transfer = row(reason, debit, credit, amount);
        postings.transfers().add(transfer);
        debit.move(amount, credit);
        credit.move(-amount, debit);
        addEntries(transfer, reason, debit, credit);
        return transfer.id();
    }

    void allocate(UUID transfer, Part part) {
        postings.allocations().add(new AllocationRow(transfer, part.lot().id(), part.amount()));
        touch(part.lot());
    }

    void touch(Lot lot) {
        touched.add(lot);
    }

    /** Where both sides are one account's, its one entry tells of both: of a debt, else of where it went. */
    private void addEntries(TransferRow transfer, Reason reason, Side debit, Side credit) {
        Account from = debit.member();
        Account to = credit.member();
        if (from != null) {
            boolean within = from == to && debit.bucket() != Bucket.DEBT;
            Bucket bucket = within ? credit.bucket() : debit.bucket();
            postings.entries().add(from.entry(transfer, reason.kind().debit(), bucket, null));
        }
        if (to != null && to != from) {
            postings.entries().add(to.entry(transfer, reason.kind().credit(), credit.bucket(), reason.maturesAt()));
        }
    }

    private TransferRow row(Reason reason, Side debit, Side credit, long amount) {
        Cause cause = reason.cause();
        return new TransferRow(
                Ids.next(),
                reason.kind().name(),
                debit.accountId(currency),
                debit.bucket().code(),
                credit.accountId(currency),
                credit.bucket().code(),
                amount,
                currency.getCurrencyCode(),
                reason.pendingId(),
                reason.reversesId(),
                cause.rulesVersion(),
                cause.eventNo(),
                cause.actor(),
                cause.reason(),
                cause.reference(),
                cause.effectiveAt(),
                debit.bookedAt(credit));
    }
}
