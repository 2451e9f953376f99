package io.advantagehub.ledger;

import io.advantagehub.ledger.LedgerPolicy.Terms;
import java.util.List;

/** What gives lots back, and what comes in, pays off a debt wholly. Of one {@link Book}. */
final class Restoring {
    private final Journal journal;
    private final Loaded loaded;
    private final Terms terms;

    Restoring(Journal journal, Loaded loaded, Terms terms) {
        this.journal = journal;
        this.loaded = loaded;
        this.terms = terms;
    }

    /** Gives held parts back to the same lots, each with its own date, yet with some grace from now on. */
    void restore(Hold hold, List<Part> parts, Cause cause) {
        Reason reason = Reason.of(hold.id(), TransferKind.RESTORATION, cause);
        Account account = hold.account();
        journal.post(reason, Side.of(account, Bucket.HELD), Side.of(account, Bucket.AVAILABLE), parts);
        parts.forEach(part -> part.lot().add(Bucket.HELD, -part.amount()));
        giveBack(account, parts, cause);
    }

    /** Makes parts available again that a transfer has just put back into the account, and pays off its debt from them. */
    void giveBack(Account account, List<Part> parts, Cause cause) {
        for (Part part : parts) {
            part.lot().add(Bucket.AVAILABLE, part.amount());
            part.lot().expireNotBefore(terms.graceFrom(cause.effectiveAt()));
            loaded.queue(account.id()).add(part.lot());
        }
        repay(account, parts, cause);
    }

    /** Pays off as much of a debt as these available parts can. */
    void repay(Account account, List<Part> parts, Cause cause) {
        long repaid = Math.min(account.debt(), Part.sum(parts));
        if (repaid > 0) {
            List<Part> paying = Part.first(parts, repaid);
            paying.forEach(part -> part.lot().take(Bucket.AVAILABLE, part.amount()));
            journal.post(
                    new Reason(TransferKind.REPAYMENT, cause),
                    Side.of(account, Bucket.AVAILABLE),
                    Side.of(account, Bucket.DEBT),
                    paying);
        }
    }
}
