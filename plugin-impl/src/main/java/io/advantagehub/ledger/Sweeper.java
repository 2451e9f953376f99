package io.advantagehub.ledger;

import io.advantagehub.api.internal.DueWork;
import io.advantagehub.database.Failpoint;
import io.advantagehub.database.Transactions;
import io.advantagehub.ledger.Rows.AccountRow;
import io.advantagehub.ledger.Rows.OpenLotRow;
import java.math.BigDecimal;
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
    private final BookWriter writer;
    private final Transactions transactions;
    private final RepaymentShare repaymentShare;

    Sweeper(LedgerMapper mapper, BookWriter writer, Transactions transactions, RepaymentShare repaymentShare) {
        this.mapper = mapper;
        this.writer = writer;
        this.transactions = transactions;
        this.repaymentShare = repaymentShare;
    }

    @Override
    public void runDue(Instant asOf, Passage passage) {
        List<UUID> due = mapper.findDueAccounts(asOf, BATCH);
        while (!due.isEmpty()) {
            if (catchUp(due, asOf) == 0) {
                throw new IllegalStateException(
                        "accounts are due at an instant at which none of their lots is: " + due);
            }
            Failpoint.SWEEP_AFTER_COMMIT.reach();
            due = mapper.findDueAccounts(asOf, BATCH);
        }
    }

    /** Catches up those of the accounts that have something due, in a transaction of its own; says how many had. */
    int catchUp(Collection<UUID> accounts, Instant asOf) {
        BigDecimal share = repaymentShare.now();
        return transactions.own(() -> {
            List<AccountRow> locked = mapper.lockAccounts(accounts);
            Book book = new Book(currency(locked), share);
            locked.forEach(row -> book.loaded().add(new Account(row)));
            List<OpenLotRow> lots = mapper.findDueLots(accounts, asOf);
            lots.forEach(row -> book.loaded().add(row.accountId(), new Lot(row)));
            locked.forEach(row -> book.catchUp(new AccountId(row.id()), asOf));
            writer.write(book);
            return book.changedAccounts().size();
        });
    }

    /** One programme has one currency, so has every account of it. */
    private static Currency currency(List<AccountRow> accounts) {
        return Currency.getInstance(accounts.get(0).currency());
    }
}
