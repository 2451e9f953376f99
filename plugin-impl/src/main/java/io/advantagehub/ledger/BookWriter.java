package io.advantagehub.ledger;

import io.advantagehub.database.Ids;
import io.advantagehub.database.JsonRows;
import io.advantagehub.ledger.Rows.OpenLotRow;
import io.advantagehub.ledger.Rows.OpenPendingRow;
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

    BookWriter(PostingMapper mapper, HoldMapper holds) {
        this.mapper = mapper;
        this.holds = holds;
    }

    void write(Book book) {
        Postings postings = book.postings();
        write(mapper::insertTransfers, postings.transfers());
        write(mapper::insertEntries, postings.entries());
        write(mapper::insertLots, postings.lots());
        write(mapper::insertAllocations, postings.allocations());
        writeHolds(book, postings);
        writeOpenLots(book);
        writeAccounts(book.changedAccounts());
    }

    private void writeHolds(Book book, Postings postings) {
        write(holds::insertPendings, postings.pendings());
        write(holds::insertResolutions, postings.resolutions());
        write(mapper::insertOpenPendings, rows(book.loaded().holds(), hold -> hold.isNew() && hold.isOpen()));
        write(mapper::deleteOpenPendings, rows(book.loaded().holds(), hold -> !hold.isNew() && !hold.isOpen()));
    }

    private static List<OpenPendingRow> rows(Collection<Hold> holds, Predicate<Hold> wanted) {
        return holds.stream()
                .filter(wanted)
                .map(Hold::row)
                .sorted(Comparator.comparing(OpenPendingRow::pendingId, Ids::compare))
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
        write(mapper::putOpenLots, open);
        write(mapper::deleteOpenLots, empty);
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
        if (write(mapper::updateAccounts, rows) < moved) {
            throw new OptimisticLockingFailureException("an account changed although it was locked");
        }
    }

    private static int write(ToIntFunction<String> statement, List<? extends Record> rows) {
        return rows.isEmpty() ? 0 : statement.applyAsInt(JsonRows.of(rows));
    }
}
