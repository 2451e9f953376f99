package io.advantagehub.ledger;

import io.advantagehub.api.internal.DueWork;
import io.advantagehub.database.Failpoint;
import io.advantagehub.database.Outage;
import io.advantagehub.database.Transactions;
import io.advantagehub.ledger.LedgerPolicy.Terms;
import io.advantagehub.ledger.Rows.AccountRow;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.UUID;

/**
 * Catches accounts up in sets, so that whoever reads or writes one finds little left to do. No answer depends on when
 * it ran.
 */
class Sweeper implements DueWork {
    private static final int BATCH = 500;
    /** More than so many in a row are no bad accounts: something else is wrong. */
    private static final int MOST_PARKED = 5;

    private final LedgerMapper mapper;
    private final Loader loader;
    private final BookWriter writer;
    private final Transactions transactions;
    private final LedgerPolicy policy;
    private final Parking parking;

    Sweeper(
            LedgerMapper mapper,
            Loader loader,
            BookWriter writer,
            Transactions transactions,
            LedgerPolicy policy,
            Parking parking) {
        this.mapper = mapper;
        this.loader = loader;
        this.writer = writer;
        this.transactions = transactions;
        this.policy = policy;
        this.parking = parking;
    }

    @Override
    public void runDue(Instant asOf, Passage passage) {
        List<UUID> due = mapper.findDueAccounts(asOf, BATCH);
        int parked = 0;
        while (!due.isEmpty()) {
            parked = sweep(due, asOf, parked);
            Failpoint.SWEEP_AFTER_COMMIT.reach();
            due = mapper.findDueAccounts(asOf, BATCH);
        }
    }

    /** The one account that cannot be booked is found by halving and parked alone. Says how many were so far. */
    private int sweep(List<UUID> accounts, Instant asOf, int parkedBefore) {
        try {
            book(accounts, asOf);
            return parkedBefore;
        } catch (RuntimeException failure) {
            if (isOfNoAccount(failure, accounts) || parkedBefore == MOST_PARKED) {
                throw failure;
            }
            if (accounts.size() == 1) {
                parking.park(accounts.get(0), failure);
                return parkedBefore + 1;
            }
            int half = accounts.size() / 2;
            int parked = sweep(accounts.subList(0, half), asOf, parkedBefore);
            return sweep(accounts.subList(half, accounts.size()), asOf, parked);
        }
    }

    /** A database that is away ails no account; one that is too slow may manage fewer of them. */
    private static boolean isOfNoAccount(RuntimeException failure, List<UUID> accounts) {
        return Outage.is(failure) && (accounts.size() == 1 || !Outage.isTimeOut(failure));
    }

    /** Another may have booked these since they were looked for: only what is still due under its lock tells of a bug. */
    private void book(Collection<UUID> accounts, Instant asOf) {
        Terms terms = policy.now();
        transactions.own(() -> {
            List<AccountRow> locked = mapper.lockAccounts(accounts);
            Book book = caughtUp(locked, terms, asOf);
            if (book.changedAccounts().isEmpty() && locked.stream().anyMatch(row -> row.isDue(asOf))) {
                throw new IllegalStateException(
                        "accounts are due at an instant at which nothing of theirs is: " + accounts);
            }
            writer.write(book);
            return locked;
        });
    }

    /** What an account will have at an instant if nothing but time happens till then. Books nothing. */
    Balance foresee(UUID account, Instant at) {
        Terms terms = policy.now();
        return transactions.own(() -> {
            Book book = caughtUp(mapper.lockAccounts(List.of(account)), terms, at);
            return book.balance(new AccountId(account));
        });
    }

    /** Catches up an account, in a transaction of its own; one of which that cannot be done is parked. */
    void catchUp(UUID account, Instant asOf) {
        sweep(List.of(account), asOf, 0);
    }

    private Book caughtUp(List<AccountRow> locked, Terms terms, Instant asOf) {
        Book book = new Book(currency(locked), terms);
        locked.forEach(row -> book.loaded().add(new Account(row)));
        loader.loadDue(book, locked, asOf);
        locked.forEach(row -> book.catchUp(new AccountId(row.id()), asOf));
        return book;
    }

    /** One programme has one currency, so has every account of it. */
    private static Currency currency(List<AccountRow> accounts) {
        return Currency.getInstance(accounts.get(0).currency());
    }
}
