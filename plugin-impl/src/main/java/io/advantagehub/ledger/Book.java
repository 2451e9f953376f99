package io.advantagehub.ledger;

import io.advantagehub.ledger.LedgerPolicy.Terms;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The accounts that one transaction has locked, and what it decides about them. Pure arithmetic: reads and writes
 * nothing. Belongs to one thread and one transaction; made by {@link Ledger#open}, written by {@link Ledger#close}.
 *
 * <p>Whoever does something to an account brings it up to the present by {@link #catchUp} first.
 */
public final class Book {
    private final Loaded loaded = new Loaded();
    private final Currency currency;
    private final Journal journal;
    private final Holds holds;
    private final Time time;
    private final ClawBacks clawBacks;
    private final Credits credits;
    private final Reversals reversals;
    private final Owing owing;
    private final Reviews reviews;

    Book(Currency currency, Terms terms) {
        this.currency = currency;
        journal = new Journal(currency);
        Restoring restoring = new Restoring(journal, loaded, terms);
        holds = new Holds(journal, loaded, restoring);
        time = new Time(journal, loaded, holds, terms);
        clawBacks = new ClawBacks(journal, loaded);
        credits = new Credits(journal, loaded, restoring, terms);
        reversals = new Reversals(journal, loaded, restoring, credits);
        owing = new Owing(journal);
        reviews = new Reviews(journal, loaded, terms);
    }

    /**
     * Books what fell due up to and including an instant, each thing dated by its own; not of a parked account, for which
     * time stands still.
     */
    public void catchUp(AccountId id, Instant asOf) {
        Account account = account(id);
        if (account.isParked()) {
            account.bookUpTo(asOf);
        } else {
            time.catchUp(account, asOf);
        }
    }

    public Balance balance(AccountId id) {
        return account(id).balance();
    }

    /** Whether an administrator or the audit has stopped the account's spending. */
    public boolean isParked(AccountId id) {
        return account(id).isParked();
    }

    /**
     * Credits an account from the programme's expense and opens a lot.
     *
     * @return the lot's id
     */
    public UUID accrue(AccountId id, long amount, LotTerms terms, TransferKind kind, Cause cause) {
        return credits.future(account(id), amount, terms, kind, cause).id();
    }

    /** The same, but what was earned stays future until {@link #endReview}, whatever its dates are. */
    public UUID accrueForReview(AccountId id, long amount, LotTerms terms, TransferKind kind, Cause cause) {
        return credits.forReview(account(id), amount, terms, new Reason(kind, cause), reviews)
                .id();
    }

    /** Somebody has looked at a lot: it matures at its own instant, at once where that has passed. */
    public void endReview(AccountId id, UUID lotId, Instant at) {
        reviews.end(account(id), lotId, at);
        time.catchUp(account(id), at);
    }

    /**
     * Takes an accrual back: out of what is left of its own lot; what of the lot expired unused is forgiven; what was
     * spent comes from the account's other available lots, then from its future lots, then becomes debt.
     *
     * @return what this claim forgives
     */
    public long clawBack(AccountId id, Claim claim, Cause cause) {
        return clawBacks.take(account(id), claim, cause);
    }

    /**
     * Reserves an available amount, earliest expiry first.
     *
     * @param kind one of the {@code _HOLD}s
     * @param expiresAt from when on it is restored by itself, that instant included
     * @return the hold's id
     */
    public UUID hold(AccountId id, long amount, Instant expiresAt, TransferKind kind, Cause cause) {
        return holds.begin(account(id), amount, expiresAt, new Reason(kind, cause));
    }

    /** Whether a hold can still be ended; of a parked account one whose deadline has passed cannot, though nobody timed it out. */
    public boolean isHeld(UUID pendingId) {
        return loaded.openHold(pendingId)
                .filter(hold -> !hold.account().isParked()
                        || hold.expiresAt().isAfter(hold.account().bookedAt()))
                .isPresent();
    }

    /** Ends a hold in one with a deadline of its own, whose id it says. */
    public UUID carry(UUID pendingId, Instant expiresAt, Instant at) {
        return holds.carry(open(pendingId), expiresAt, at);
    }

    /** Gives all that is held back to the same lots. */
    public void release(UUID pendingId, Cause cause) {
        holds.voidIt(open(pendingId), cause);
    }

    /** What was held has paid for a renewal, wholly or in part; the rest is restored. Says the transfer's id. */
    public UUID redeem(UUID pendingId, long amount, Cause cause) {
        Reason reason = new Reason(TransferKind.REDEMPTION, cause);
        return holds.post(open(pendingId), amount, Side.house(House.REDEMPTIONS), reason);
    }

    /** What was held was paid out. Says the transfer's id. */
    public UUID payOut(UUID pendingId, Cause cause) {
        Hold hold = open(pendingId);
        return holds.post(hold, hold.amount(), Side.house(House.PAYOUTS), new Reason(TransferKind.PAYOUT, cause));
    }

    /** What was held goes to another account. Says the transfer's id. */
    public UUID transfer(UUID pendingId, AccountId to, Cause cause) {
        Hold hold = open(pendingId);
        Account receiver = account(to);
        Side credit = Side.of(receiver, Bucket.AVAILABLE);
        UUID transfer = holds.post(hold, hold.amount(), credit, new Reason(TransferKind.TRANSFER, cause));
        credits.incoming(transfer, receiver, hold.parts(), cause);
        return transfer;
    }

    /**
     * Honours what a hold that has ended was for: out of what is left of the lots that it had, then of the others, then by
     * debt.
     *
     * @param kind {@link TransferKind#LATE_REDEMPTION} or {@link TransferKind#LATE_PAYOUT}
     * @return the transfer's id
     */
    public UUID honour(UUID pendingId, AccountId id, long amount, TransferKind kind, Cause cause) {
        House house = kind == TransferKind.LATE_REDEMPTION ? House.REDEMPTIONS : House.PAYOUTS;
        return owing.take(account(id), loaded.heldLots(pendingId), amount, Side.house(house), new Reason(kind, cause));
    }

    /** An administrator gives: available at once. Says the transfer's id. */
    public UUID credit(AccountId id, long amount, LotTerms terms, Cause cause) {
        Account account = account(id);
        Credits.Given given = credits.adjustment(account, amount, terms, cause);
        time.repayShare(account, given.part(), cause);
        return given.transfer();
    }

    /** An administrator takes what is available, earliest expiry first. Says the transfer's id. */
    public UUID debit(AccountId id, long amount, Cause cause) {
        Account account = account(id);
        if (amount > account.balance().available()) {
            throw new IllegalStateException("more was to be taken than is available");
        }
        Reason reason = new Reason(TransferKind.ADJUSTMENT_DEBIT, cause);
        return owing.take(account, List.of(), amount, Side.house(House.ADJUSTMENTS), reason);
    }

    /** How much of a posted transfer there is to be taken back: nothing of a gift that expired unused. */
    public long leftToReverse(Posted posted) {
        return reversals.left(posted);
    }

    /**
     * Takes back what is left of a posted transfer, which must be something; the database sees to it that this happens
     * once. Says the new transfer's id.
     */
    public UUID reverse(Posted posted, Cause cause) {
        return reversals.reverse(posted, cause);
    }

    /**
     * How much of which lot a refund claims.
     *
     * @param amount positive
     * @param forgivenBefore what earlier claims on the lot forgave
     */
    public record Claim(UUID lotId, long amount, long forgivenBefore) {}

    /** What people have come to owe by what was done so far. */
    public DebtsArisen debtsArisen() {
        return Debts.arisen(this, currency);
    }

    Loaded loaded() {
        return loaded;
    }

    Collection<Account> changedAccounts() {
        return loaded.accounts().stream().filter(Account::isChanged).toList();
    }

    Set<Lot> touchedLots() {
        return journal.touchedLots();
    }

    Postings postings() {
        return journal.postings();
    }

    private Account account(AccountId id) {
        return loaded.account(id.value());
    }

    private Hold open(UUID pendingId) {
        return loaded.openHold(pendingId)
                .orElseThrow(() -> new IllegalStateException("hold " + pendingId + " is not open"));
    }
}
