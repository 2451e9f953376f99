package io.advantagehub.ledger;

import io.advantagehub.database.Ids;
import io.advantagehub.database.JsonRows;
import io.advantagehub.database.NewRows;
import io.advantagehub.ledger.Rows.ChangedAccount;
import io.advantagehub.ledger.Rows.EntryRow;
import io.advantagehub.ledger.Rows.NewOpenPendingRow;
import io.advantagehub.ledger.Rows.OpenLotRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.springframework.dao.OptimisticLockingFailureException;

/** Writes a book: one statement for each table, whatever its size. */
class BookWriter {
    private final PostingMapper mapper;
    private final BalanceMapper balances;
    private final HoldMapper holds;
    private final DebtMapper debts;
    private final LotReviewMapper reviews;
    private final Spans spans;

    BookWriter(
            PostingMapper mapper,
            BalanceMapper balances,
            HoldMapper holds,
            DebtMapper debts,
            LotReviewMapper reviews,
            Spans spans) {
        this.mapper = mapper;
        this.balances = balances;
        this.holds = holds;
        this.debts = debts;
        this.reviews = reviews;
        this.spans = spans;
    }

    void write(Book book) {
        Postings postings = book.postings();
        NewRows.write(postings.transfers(), mapper::insertTransfers);
        NewRows.write(sorted(postings.entries()), mapper::insertEntries);
        NewRows.write(postings.lots(), mapper::insertLots);
        NewRows.write(postings.allocations(), mapper::insertAllocations);
        NewRows.write(postings.debts(), debts::insertDebts);
        NewRows.write(postings.reviews(), reviews::insert);
        join(reviews::decide, postings.reviewEnds());
        writeHolds(book, postings);
        writeOpenLots(book);
        writeAccounts(book.changedAccounts());
        spans.keep(book.changedAccounts());
    }

    /** As the table has them: what lies side by side is written at one go. */
    private static List<EntryRow> sorted(List<EntryRow> entries) {
        return entries.stream()
                .sorted(Comparator.comparing(EntryRow::accountId, Ids::compare).thenComparingLong(EntryRow::version))
                .toList();
    }

    private void writeHolds(Book book, Postings postings) {
        NewRows.write(postings.pendings(), holds::insertPendings);
        NewRows.write(postings.resolutions(), holds::insertResolutions);
        NewRows.write(rows(book.loaded().holds(), hold -> hold.isNew() && hold.isOpen()), mapper::insertOpenPendings);
        join(mapper::deleteOpenPendings, rows(book.loaded().holds(), hold -> !hold.isNew() && !hold.isOpen()));
    }

    private static List<NewOpenPendingRow> rows(Collection<Hold> holds, Predicate<Hold> wanted) {
        return holds.stream()
                .filter(wanted)
                .map(Hold::newRow)
                .sorted(Comparator.comparing(NewOpenPendingRow::pendingId, Ids::compare))
                .toList();
    }

    private void writeOpenLots(Book book) {
        List<OpenLotRow> open = new ArrayList<>();
        List<OpenLotRow> empty = new ArrayList<>();
        book.touchedLots().forEach(lot -> (lot.isEmpty() ? empty : open).add(lot.row()));
        Comparator<OpenLotRow> byKey = Comparator.comparing(OpenLotRow::accountId, Ids::compare)
                .thenComparing(OpenLotRow::lotId, Ids::compare);
        open.sort(byKey);
        empty.sort(byKey);
        NewRows.write(open, mapper::putOpenLots);
        join(mapper::deleteOpenLots, empty);
    }

    private void writeAccounts(Collection<Account> accounts) {
        List<ChangedAccount> rows = accounts.stream()
                .map(account -> ChangedAccount.of(account.row(), account.loadedVersion()))
                .sorted(Comparator.comparing(ChangedAccount::id, Ids::compare))
                .toList();
        long moved = accounts.stream().filter(Account::hasEntries).count();
        int updated = rows.size() == 1 ? balances.update(rows.get(0)) : join(balances::updateAll, rows);
        if (updated < moved) {
            throw new OptimisticLockingFailureException("an account changed although it was locked");
        }
    }

    private static int join(ToIntFunction<String> statement, List<? extends Record> rows) {
        return rows.isEmpty() ? 0 : statement.applyAsInt(JsonRows.of(rows));
    }
}
