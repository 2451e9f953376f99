package io.advantagehub.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Takes what must be taken, whether it is there or not: own lots, then the account's others, then debt. Of one {@link Book}. */
final class Owing {
    private final Journal journal;

    Owing(Journal journal) {
        this.journal = journal;
    }

    /** Takes an amount out of an account by one transfer and says its id; what is not available is owed first. */
    UUID take(Account account, Collection<Lot> own, long amount, Side credit, Reason reason) {
        List<Part> parts = new ArrayList<>(Part.take(own, Bucket.AVAILABLE, amount));
        parts.addAll(Part.take(account.lotsToSpend(), Bucket.AVAILABLE, amount - Part.sum(parts)));
        long missing = amount - Part.sum(parts);
        if (missing > 0) {
            journal.owe(
                    account,
                    Side.of(account, Bucket.AVAILABLE),
                    missing,
                    new Reason(TransferKind.BORROWING, reason.cause()),
                    reason.kind());
        }
        UUID transfer = journal.post(reason, Side.of(account, Bucket.AVAILABLE), credit, amount);
        parts.forEach(part -> journal.allocate(transfer, part));
        return transfer;
    }
}
