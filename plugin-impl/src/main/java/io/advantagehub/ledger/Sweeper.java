package io.advantagehub.ledger;

import io.advantagehub.api.internal.DueWork;
import io.advantagehub.database.Failpoint;
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

    private final LedgerMapper mapper;
    private final Loader loader;
    private final BookWriter writer;
    private final Transactions transactions;
    private final LedgerPolicy policy;

    Sweeper(LedgerMapper mapper, Loader loader, BookWriter writer, Transactions transactions, LedgerPolicy policy) {
        this.mapper = mapper;
        this.loader = loader;
        this.writer = writer;
        this.transactions = transactions;
        this.policy = policy;
    }

    @Override
    public void runDue(Instant asOf, Passage passage) {
        List<UUID> due = mapper.findDueAccounts(asOf, BATCH);
        while (!due.isEmpty()) {
            sweep(due, asOf);
            Failpoint.SWEEP_AFTER_COMMIT.reach();
            due = mapper.findDueAccounts(asOf, BATCH);
        }
    }

    /** Another may have booked these since they were looked for: only what is still due under its lock tells of a bug. */
    private void sweep(Collection<UUID> accounts, Instant asOf) {
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

    /** Catches up an account, in a transaction of its own. */
    void catchUp(UUID account, Instant asOf) {
        sweep(List.of(account), asOf);
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
