package io.advantagehub.ledger;

import io.advantagehub.database.Ids;
import io.advantagehub.database.JsonRows;
import io.advantagehub.database.NewRows;
import io.advantagehub.ledger.Rows.NewOpenPendingRow;
import io.advantagehub.ledger.Rows.OpenLotRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** Writes a book: one statement for each table, whatever its size. */
class BookWriter {
    private final PostingMapper mapper;
    private final HoldMapper holds;
    private final DebtMapper debts;
    private final LotReviewMapper reviews;

    BookWriter(PostingMapper mapper, HoldMapper holds, DebtMapper debts, LotReviewMapper reviews) {
        this.mapper = mapper;
        this.holds = holds;
        this.debts = debts;
        this.reviews = reviews;
    }

    void write(Book book) {
        Postings postings = book.postings();
        NewRows.write(postings.transfers(), mapper::insertTransfers);
        NewRows.write(postings.entries(), mapper::insertEntries);
        NewRows.write(postings.lots(), mapper::insertLots);
        NewRows.write(postings.allocations(), mapper::insertAllocations);
        NewRows.write(postings.debts(), debts::insertDebts);
        NewRows.write(postings.reviews(), reviews::insert);
        join(reviews::decide, postings.reviewEnds());
        writeHolds(book, postings);
        writeOpenLots(book);
        writeAccounts(book.changedAccounts());
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

    private record ChangedAccount(
            UUID id,
            long future,
            long available,
            long held,
            long debt,
            long redeemed,
            long version,
            long loadedVersion,
            Instant bookedAt,
            @Nullable Instant nextDueAt) {

        ChangedAccount(Account account, Rows.AccountRow row) {
            this(
                    row.id(),
                    row.future(),
                    row.available(),
                    row.held(),
                    row.debt(),
                    row.redeemed(),
                    row.version(),
                    account.loadedVersion(),
                    row.bookedAt(),
                    row.nextDueAt());
        }
    }

    private void writeAccounts(Collection<Account> accounts) {
        List<ChangedAccount> rows = accounts.stream()
                .map(account -> new ChangedAccount(account, account.row()))
                .sorted(Comparator.comparing(ChangedAccount::id, Ids::compare))
                .toList();
        long moved = accounts.stream().filter(Account::hasEntries).count();
        if (join(mapper::updateAccounts, rows) < moved) {
            throw new OptimisticLockingFailureException("an account changed although it was locked");
        }
    }

    private static int join(ToIntFunction<String> statement, List<? extends Record> rows) {
        return rows.isEmpty() ? 0 : statement.applyAsInt(JsonRows.of(rows));
    }
}
