package io.advantagehub.ledger;

import io.advantagehub.database.Ids;
import io.advantagehub.ledger.Rows.AllocationRow;
import io.advantagehub.ledger.Rows.LotRow;
import io.advantagehub.ledger.Rows.TransferRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The accounts that one transaction has locked, and what it decides about them. Pure arithmetic: reads and writes
 * nothing. Belongs to one thread and one transaction; made by {@link Ledger#open}, written by {@link Ledger#close}.
 */
public final class Book {
    private final Currency currency;
    private final BigDecimal repaymentShare;
    private final Loaded loaded = new Loaded();
    private final Map<UUID, Set<Lot>> touched = new HashMap<>();
    private final Postings postings = new Postings();

    /** @param repaymentShare how much of a maturing credit pays off a debt, 0 to 1 */
    Book(Currency currency, BigDecimal repaymentShare) {
        this.currency = currency;
        this.repaymentShare = repaymentShare;
    }

    Loaded loaded() {
        return loaded;
    }

    /** Books what fell due up to and including an instant, each thing dated by its own. */
    public void catchUp(AccountId id, Instant asOf) {
        Account account = loaded.account(id.value());
        DueQueue queue = loaded.queue(id.value());
        for (Lot lot = queue.poll(asOf); lot != null; lot = queue.poll(asOf)) {
            account.bookUpTo(dueInstant(lot));
            if (lot.expiresNext()) {
                expire(account, lot);
            } else {
                mature(account, lot);
                queue.add(lot);
            }
        }
        account.bookUpTo(asOf);
    }

    /**
     * Credits an account from the programme's expense and opens a lot.
     *
     * @return the lot's id
     */
    public UUID accrue(AccountId id, long amount, LotTerms terms, Reason reason) {
        Account account = loaded.account(id.value());
        UUID transfer = post(reason, Side.house(House.PROGRAMME_EXPENSE), Side.of(account, Bucket.FUTURE), amount);
        Lot lot = new Lot(Ids.next(), amount, terms);
        postings.lots()
                .add(new LotRow(
                        lot.id(),
                        account.id(),
                        transfer,
                        amount,
                        terms.earnedAt(),
                        terms.maturesAt(),
                        terms.expiresAt()));
        loaded.add(account.id(), lot);
        touch(account, lot);
        return lot.id();
    }

    /**
     * Takes an accrual back: out of what is left of its own lot; what of the lot expired unused is forgiven; what was
     * spent comes from the account's other available lots, then from its future lots, then becomes debt.
     *
     * @return what this claim forgives
     */
    public long clawBack(AccountId id, Claim claim, Cause cause) {
        Account account = loaded.account(id.value());
        Debtor debtor = new Debtor(account, cause);
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

    /**
     * How much of which lot a refund claims.
     *
     * @param amount positive
     * @param forgivenBefore what earlier claims on the lot forgave
     */
    public record Claim(UUID lotId, long amount, long forgivenBefore) {}

    /** A kind of transfer and what it goes back to. */
    public record Reason(TransferKind kind, Cause cause) {}

    Collection<Account> changedAccounts() {
        return loaded.accounts().stream().filter(Account::isChanged).toList();
    }

    Map<UUID, Set<Lot>> touchedLots() {
        return touched;
    }

    Postings postings() {
        return postings;
    }

    private void expire(Account account, Lot lot) {
        Reason reason = new Reason(TransferKind.EXPIRY, Cause.ofTime(dueInstant(lot)));
        for (Bucket bucket : List.of(Bucket.FUTURE, Bucket.AVAILABLE)) {
            long amount = bucket == Bucket.FUTURE ? lot.future() : lot.free();
            if (amount > 0) {
                UUID transfer = post(reason, Side.of(account, bucket), Side.house(House.BREAKAGE), amount);
                allocate(account, transfer, new Part(lot, amount));
            }
        }
        lot.expire();
    }

    private void mature(Account account, Lot lot) {
        Cause cause = Cause.ofTime(dueInstant(lot));
        long amount = lot.future();
        post(
                new Reason(TransferKind.MATURING, cause),
                Side.of(account, Bucket.FUTURE),
                Side.of(account, Bucket.AVAILABLE),
                amount);
        lot.mature();
        touch(account, lot);
        long repaid = Math.min(account.debt(), share(amount));
        if (repaid > 0) {
            UUID transfer = post(
                    new Reason(TransferKind.REPAYMENT, cause),
                    Side.of(account, Bucket.AVAILABLE),
                    Side.of(account, Bucket.DEBT),
                    repaid);
            allocate(account, transfer, new Part(lot, lot.take(Bucket.AVAILABLE, repaid)));
        }
    }

    /** Takes what was spent from the account's other lots, and puts the rest on it as debt. */
    private void recoup(Debtor debtor, long amount) {
        List<Lot> others =
                debtor.account().lots().stream().sorted(Lot.SPENDING_ORDER).toList();
        long rest = amount;
        rest -= take(debtor, others, Bucket.AVAILABLE, rest);
        rest -= take(debtor, others, Bucket.FUTURE, rest);
        if (rest > 0) {
            clawBack(debtor, Bucket.DEBT, rest);
        }
    }

    /** Whose credit is taken back, and why. */
    private record Debtor(Account account, Cause cause) {}

    private record Part(Lot lot, long amount) {}

    /** Takes up to an amount out of a bucket of some lots in their order, by one transfer; says how much that was. */
    private long take(Debtor debtor, List<Lot> from, Bucket bucket, long atMost) {
        List<Part> parts = new ArrayList<>();
        long taken = 0;
        for (Lot lot : from) {
            long part = lot.take(bucket, atMost - taken);
            if (part > 0) {
                parts.add(new Part(lot, part));
                taken += part;
            }
        }
        if (taken > 0) {
            UUID transfer = clawBack(debtor, bucket, taken);
            parts.forEach(part -> allocate(debtor.account(), transfer, part));
        }
        return taken;
    }

    private UUID clawBack(Debtor debtor, Bucket bucket, long amount) {
        Reason reason = new Reason(TransferKind.CLAW_BACK, debtor.cause());
        return post(reason, Side.of(debtor.account(), bucket), Side.house(House.PROGRAMME_EXPENSE), amount);
    }

    private void allocate(Account account, UUID transfer, Part part) {
        postings.allocations().add(new AllocationRow(transfer, part.lot().id(), part.amount()));
        touch(account, part.lot());
    }

    private UUID post(Reason reason, Side debit, Side credit, long amount) {
        Instant bookedAt = debit.bookedAt(credit);
        TransferRow transfer = new TransferRow(
                Ids.next(),
                reason.kind().name(),
                debit.accountId(currency),
                debit.bucket().code(),
                credit.accountId(currency),
                credit.bucket().code(),
                amount,
                currency.getCurrencyCode(),
                reason.cause().rulesVersion(),
                reason.cause().eventNo(),
                reason.cause().reference(),
                reason.cause().effectiveAt(),
                bookedAt);
        postings.transfers().add(transfer);
        debit.move(amount);
        credit.move(-amount);
        debit.entry(transfer, reason.kind(), credit).ifPresent(postings.entries()::add);
        credit.entryUnlessOf(debit, transfer, reason.kind()).ifPresent(postings.entries()::add);
        return transfer.id();
    }

    private long share(long amount) {
        return BigDecimal.valueOf(amount)
                .multiply(repaymentShare)
                .setScale(0, RoundingMode.DOWN)
                .longValueExact();
    }

    private void touch(Account account, Lot lot) {
        touched.computeIfAbsent(account.id(), key -> new HashSet<>()).add(lot);
    }

    private static Instant dueInstant(Lot lot) {
        Instant at = lot.dueAt();
        if (at == null) {
            throw new IllegalStateException("a lot that is not due was taken as due");
        }
        return at;
    }
}
