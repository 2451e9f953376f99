package io.advantagehub.ledger;

import io.advantagehub.database.Ids;
import io.advantagehub.ledger.LedgerPolicy.Terms;
import io.advantagehub.ledger.Rows.LotRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Opens lots. Of one {@link Book}. */
final class Credits {
    private final Journal journal;
    private final Loaded loaded;
    private final Restoring restoring;
    private final Terms terms;

    Credits(Journal journal, Loaded loaded, Restoring restoring, Terms terms) {
        this.journal = journal;
        this.loaded = loaded;
        this.restoring = restoring;
        this.terms = terms;
    }

    /** A credit that is future until it matures, even where that is past: its own instant dates it. */
    Lot future(Account account, long amount, LotTerms lotTerms, TransferKind kind, Cause cause) {
        House house = kind == TransferKind.OPENING_BALANCE ? House.OPENING_BALANCES : House.PROGRAMME_EXPENSE;
        Reason reason = Reason.future(kind, cause, lotTerms.maturesAt());
        UUID transfer = journal.post(reason, Side.house(house), Side.of(account, Bucket.FUTURE), amount);
        Lot lot = open(transfer, account, amount, lotTerms);
        lot.add(Bucket.FUTURE, amount);
        loaded.add(account.id(), lot);
        if (kind == TransferKind.OPENING_BALANCE) {
            journal.allocate(transfer, new Part(lot, amount));
        }
        return lot;
    }

    /** A credit that is future until somebody has looked at it. */
    Lot forReview(Account account, long amount, LotTerms lotTerms, Reason reason, Reviews reviews) {
        Reason waiting = Reason.future(reason.kind(), reason.cause(), Lot.UNDECIDED);
        UUID transfer =
                journal.post(waiting, Side.house(House.PROGRAMME_EXPENSE), Side.of(account, Bucket.FUTURE), amount);
        Lot lot = open(transfer, account, amount, lotTerms);
        lot.add(Bucket.FUTURE, amount);
        reviews.begin(lot, transfer);
        loaded.add(account.id(), lot);
        return lot;
    }

    /** A lot that a transfer opened. */
    record Given(UUID transfer, Part part) {}

    /** A credit that is available at once. */
    Given adjustment(Account account, long amount, LotTerms lotTerms, Cause cause) {
        UUID transfer = journal.post(
                new Reason(TransferKind.ADJUSTMENT_CREDIT, cause),
                Side.house(House.ADJUSTMENTS),
                Side.of(account, Bucket.AVAILABLE),
                amount);
        return new Given(transfer, available(transfer, account, amount, lotTerms));
    }

    /**
     * What another distributor gave: lots that expire when the giver's did. One that expired while it was held lives for
     * the grace of a restored one, else it would be gone as it comes.
     */
    void incoming(UUID transfer, Account account, List<Part> given, Cause cause) {
        Instant at = cause.effectiveAt();
        List<Part> received = new ArrayList<>();
        for (Part part : given) {
            Lot lot = part.lot();
            Instant expiresAt = lot.expiresAt();
            boolean expiredWhileHeld = expiresAt != null && !expiresAt.isAfter(account.bookedAt());
            LotTerms kept = new LotTerms(lot.earnedAt(), at, expiredWhileHeld ? terms.graceFrom(at) : expiresAt);
            received.add(available(transfer, account, part.amount(), kept));
        }
        restoring.repay(account, received, cause);
    }

    /** What comes back and has no lot of its own any more pays off a debt; the rest of it lives as a new credit would. */
    void lotless(UUID transfer, Account account, long amount, Cause cause) {
        long repaid = Math.min(account.debt(), amount);
        if (repaid > 0) {
            journal.post(
                    new Reason(TransferKind.REPAYMENT, cause),
                    Side.of(account, Bucket.AVAILABLE),
                    Side.of(account, Bucket.DEBT),
                    repaid);
        }
        if (amount > repaid) {
            Instant at = cause.effectiveAt();
            Instant expiresAt = terms.expiry() == null ? null : at.plus(terms.expiry());
            available(transfer, account, amount - repaid, new LotTerms(at, at, expiresAt));
        }
    }

    private Part available(UUID transfer, Account account, long amount, LotTerms lotTerms) {
        Lot lot = open(transfer, account, amount, lotTerms);
        lot.add(Bucket.AVAILABLE, amount);
        loaded.add(account.id(), lot);
        journal.allocate(transfer, new Part(lot, amount));
        return new Part(lot, amount);
    }

    private Lot open(UUID transfer, Account account, long amount, LotTerms lotTerms) {
        Lot lot = new Lot(account.id(), Ids.next(), lotTerms);
        journal.postings()
                .lots()
                .add(new LotRow(
                        lot.id(),
                        account.id(),
                        transfer,
                        amount,
                        lotTerms.earnedAt(),
                        lotTerms.maturesAt(),
                        lotTerms.expiresAt()));
        journal.touch(lot);
        return lot;
    }
}
