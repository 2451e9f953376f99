package io.advantagehub.ledger;

import java.util.Collection;
import java.util.List;

/** Takes accruals back, as refunds demand. Of one {@link Book}. */
final class ClawBacks {
    private final Journal journal;
    private final Loaded loaded;

    ClawBacks(Journal journal, Loaded loaded) {
        this.journal = journal;
        this.loaded = loaded;
    }

    /** Whose credit is taken back, and why. */
    private record Debtor(Account account, Reason reason) {}

    /** Says what the claim forgives. */
    long take(Account account, Book.Claim claim, Cause cause) {
        Debtor debtor = new Debtor(account, new Reason(TransferKind.CLAW_BACK, cause));
        List<Lot> own = loaded.lot(claim.lotId()).stream().toList();
        long rest = claim.amount();
        rest -= take(debtor, own, Bucket.FUTURE, rest);
        rest -= take(debtor, own, Bucket.AVAILABLE, rest);
        long forgiven = Math.min(rest, loaded.expired(claim.lotId()) - claim.forgivenBefore());
        rest -= forgiven;
        if (rest > 0) {
            recoup(debtor, rest);
        }
        return forgiven;
    }

    /** Takes what was spent from the account's other lots, and puts the rest on it as debt. */
    private void recoup(Debtor debtor, long amount) {
        List<Lot> others = debtor.account().lotsToSpend();
        long rest = amount;
        rest -= take(debtor, others, Bucket.AVAILABLE, rest);
        rest -= take(debtor, others, Bucket.FUTURE, rest);
        if (rest > 0) {
            Reason reason = debtor.reason();
            journal.owe(debtor.account(), expense(), rest, reason, reason.kind());
        }
    }

    /** Takes up to an amount out of a bucket of some lots in their order, by one transfer; says how much that was. */
    private long take(Debtor debtor, Collection<Lot> from, Bucket bucket, long atMost) {
        List<Part> parts = Part.take(from, bucket, atMost);
        if (!parts.isEmpty()) {
            journal.post(debtor.reason(), Side.of(debtor.account(), bucket), expense(), parts);
        }
        return Part.sum(parts);
    }

    private static Side expense() {
        return Side.house(House.PROGRAMME_EXPENSE);
    }
}
