package io.advantagehub.ledger;

import io.advantagehub.database.JsonRows;
import io.advantagehub.ledger.Rows.OpenLotRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** Writes a book: one statement for each table, whatever its size. */
class BookWriter {
    /** The order in which the database keeps ids: unsigned, byte by byte. */
    static final Comparator<UUID> KEY_ORDER = (one, other) -> {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    };

    private final PostingMapper mapper;

    BookWriter(PostingMapper mapper) {
        this.mapper = mapper;
    }

    void write(Book book) {
        Postings postings = book.postings();
        write(mapper::insertTransfers, postings.transfers());
        write(mapper::insertEntries, postings.entries());
        write(mapper::insertLots, postings.lots());
        write(mapper::insertAllocations, postings.allocations());
        writeOpenLots(book);
        writeAccounts(book.changedAccounts());
    }

    private void writeOpenLots(Book book) {
        List<OpenLotRow> open = new ArrayList<>();
        List<OpenLotRow> empty = new ArrayList<>();
        book.touchedLots()
                .forEach((account, lots) -> lots.forEach(lot -> (lot.isEmpty() ? empty : open).add(lot.row(account))));
        Comparator<OpenLotRow> byKey =
                Comparator.comparing(OpenLotRow::accountId, KEY_ORDER).thenComparing(OpenLotRow::lotId, KEY_ORDER);
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
                .sorted(Comparator.comparing(ChangedAccount::id, KEY_ORDER))
                .toList();
        if (write(mapper::updateAccounts, rows) != rows.size()) {
            throw new OptimisticLockingFailureException("an account changed although it was locked");
        }
    }

    private static int write(ToIntFunction<String> statement, List<? extends Record> rows) {
        return rows.isEmpty() ? 0 : statement.applyAsInt(JsonRows.of(rows));
    }
}
