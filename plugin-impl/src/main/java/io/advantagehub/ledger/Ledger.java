package io.advantagehub.ledger;

import io.advantagehub.api.DistributorId;
import io.advantagehub.database.Ids;
import io.advantagehub.database.NewRows;
import io.advantagehub.ledger.Rows.AccountRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/**
 * The doorway of the ledger: opens a {@link Book} on some accounts and writes what it decided. Both in one transaction
 * of the caller's, with a number of statements that does not grow with the accounts. Thread-safe.
 */
public class Ledger {
    private final LedgerMapper mapper;
    private final ReversalMapper reversals;
    private final Loader loader;
    private final BookWriter writer;
    private final LedgerPolicy policy;

    Ledger(LedgerMapper mapper, ReversalMapper reversals, Loader loader, BookWriter writer, LedgerPolicy policy) {
        this.mapper = mapper;
        this.reversals = reversals;
        this.loader = loader;
        this.writer = writer;
        this.policy = policy;
    }

    /** Locks the accounts, in key order and first of all, and loads what the book will need to decide. */
    public Book open(Needs needs) {
        Book book = new Book(needs.currency(), policy.now());
        SortedMap<UUID, Optional<DistributorId>> wanted = new TreeMap<>(Ids::compare);
        needs.reversing().forEach(posted -> posted.members().forEach(id -> wanted.put(id, Optional.empty())));
        needs.owners().forEach((id, owner) -> wanted.put(id.value(), Optional.of(owner)));
        if (wanted.isEmpty()) {
            return book;
        }
        List<AccountRow> found = mapper.lockAccounts(wanted.keySet());
        found.forEach(row -> book.loaded().add(new Account(row)));
        found.forEach(row -> wanted.remove(row.id()));
        create(wanted, needs, book);
        loader.load(book, needs, found);
        return book;
    }

    /** Writes all that the book decided. */
    public void close(Book book) {
        writer.write(book);
    }

    /** A transfer of the journal, for whoever wants to take it back. */
    public Optional<Posted> find(UUID transferId) {
        return reversals.findTransfer(transferId).map(row -> row.posted(reversals.findAllocations(transferId)));
    }

    /** Whether a transfer was taken back; for sure only while its accounts are locked. */
    public boolean isReversed(UUID transferId) {
        return reversals.countReversals(transferId) > 0;
    }

    private record NewAccount(UUID id, String ownerId, String currency, Instant bookedAt) {}

    /**
     * Existing accounts were locked before the first missing one is made, both in key order: two transactions may wait
     * for each other's new account, never in a circle; the second then fails on the key and starts anew.
     */
    private void create(Map<UUID, Optional<DistributorId>> missing, Needs needs, Book book) {
        if (missing.isEmpty()) {
            return;
        }
        String currency = needs.currency().getCurrencyCode();
        List<NewAccount> rows = missing.entrySet().stream()
                .map(entry -> new NewAccount(
                        entry.getKey(), entry.getValue().orElseThrow().value(), currency, Beginning.OF_TIME))
                .collect(Collectors.toList());
        try {
            NewRows.write(rows, mapper::insertAccounts);
        } catch (DuplicateKeyException madeMeanwhile) {
            throw new ConcurrencyFailureException("another transaction made the account first", madeMeanwhile);
        }
        rows.forEach(row -> book.loaded()
                .add(new Account(new AccountRow(
                        row.id(), row.ownerId(), currency, 0, 0, 0, 0, 0, 0, row.bookedAt(), null, null))));
    }
}
