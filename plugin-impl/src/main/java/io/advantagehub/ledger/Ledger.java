package io.advantagehub.ledger;

import io.advantagehub.api.DistributorId;
import io.advantagehub.database.JsonRows;
import io.advantagehub.ledger.Rows.AccountRow;
import io.advantagehub.ledger.Rows.OpenLotRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final BookWriter writer;

    Ledger(LedgerMapper mapper, BookWriter writer) {
        this.mapper = mapper;
        this.writer = writer;
    }

    /**
     * What a transaction is about to touch.
     *
     * @param owners whose accounts are credited or debited; made where they do not exist
     * @param claims the lots that refunds may claim from
     * @param asOf the latest instant up to which the accounts will be caught up
     * @param repaymentShare how much of a maturing credit pays off a debt, 0 to 1
     */
    public record Needs(
            Currency currency,
            Set<DistributorId> owners,
            Collection<ClaimNeed> claims,
            Instant asOf,
            BigDecimal repaymentShare) {}

    /**
     * A lot that a refund may claim from.
     *
     * @param unclaimed what of the lot's amount no refund has claimed yet
     * @param forgiven what earlier claims forgave
     */
    public record ClaimNeed(DistributorId owner, UUID lotId, long unclaimed, long forgiven) {}

    /** Locks the accounts, in key order and first of all, and loads what the book will need to decide. */
    public Book open(Needs needs) {
        Map<UUID, DistributorId> owners = new TreeMap<>(BookWriter.KEY_ORDER);
        needs.owners().forEach(owner -> owners.put(id(owner, needs), owner));
        needs.claims().forEach(claim -> owners.put(id(claim.owner(), needs), claim.owner()));
        Book book = new Book(needs.currency(), needs.repaymentShare());
        if (owners.isEmpty()) {
            return book;
        }
        List<AccountRow> found = mapper.lockAccounts(owners.keySet());
        found.forEach(row -> book.loaded().add(new Account(row)));
        found.forEach(row -> owners.remove(row.id()));
        create(owners, needs, book);
        loadDue(found, needs.asOf(), book);
        if (!needs.claims().isEmpty()) {
            loadClaims(found, needs, book);
        }
        return book;
    }

    /** Writes all that the book decided. */
    public void close(Book book) {
        writer.write(book);
    }

    private record NewAccount(UUID id, String ownerId, String currency, Instant bookedAt) {}

    /**
     * Existing accounts were locked before the first missing one is made, both in key order: two transactions may wait
     * for each other's new account, never in a circle; the second then fails on the key and starts anew.
     */
    private void create(Map<UUID, DistributorId> missing, Needs needs, Book book) {
        if (missing.isEmpty()) {
            return;
        }
        String currency = needs.currency().getCurrencyCode();
        List<NewAccount> rows = missing.entrySet().stream()
                .map(entry -> new NewAccount(entry.getKey(), entry.getValue().value(), currency, Beginning.OF_TIME))
                .toList();
        try {
            mapper.insertAccounts(JsonRows.of(rows));
        } catch (DuplicateKeyException madeMeanwhile) {
            throw new ConcurrencyFailureException("another transaction made the account first", madeMeanwhile);
        }
        rows.forEach(row -> book.loaded()
                .add(new Account(
                        new AccountRow(row.id(), row.ownerId(), currency, 0, 0, 0, 0, 0, 0, row.bookedAt(), null))));
    }

    private void loadDue(List<AccountRow> accounts, Instant asOf, Book book) {
        List<UUID> due = accounts.stream()
                .filter(row -> row.nextDueAt() != null && !row.nextDueAt().isAfter(asOf))
                .map(AccountRow::id)
                .toList();
        if (!due.isEmpty()) {
            load(mapper.findDueLots(due, asOf), book);
        }
    }

    private record LotKey(UUID accountId, UUID lotId) {}

    private void loadClaims(List<AccountRow> accounts, Needs needs, Book book) {
        Set<LotKey> keys = needs.claims().stream()
                .map(claim -> new LotKey(id(claim.owner(), needs), claim.lotId()))
                .collect(Collectors.toSet());
        List<OpenLotRow> own = mapper.findLots(JsonRows.of(keys));
        Map<UUID, Long> expired = mapper
                .sumExpired(keys.stream().map(LotKey::lotId).toList())
                .stream()
                .collect(Collectors.toMap(Rows.LotExpired::lotId, Rows.LotExpired::expired));
        expired.forEach(book.loaded()::addExpired);
        load(own, book);
        Set<UUID> owing = accounts.stream()
                .filter(row -> row.debt() > 0)
                .map(AccountRow::id)
                .collect(Collectors.toSet());
        Set<UUID> recouped = new Recouping(own, expired).accounts(needs.claims(), claim -> id(claim.owner(), needs));
        recouped.addAll(
                keys.stream().map(LotKey::accountId).filter(owing::contains).toList());
        if (!recouped.isEmpty()) {
            load(mapper.findAllLots(recouped), book);
        }
    }

    private static void load(List<OpenLotRow> rows, Book book) {
        rows.forEach(row -> book.loaded().add(row.accountId(), new Lot(row)));
    }

    private static UUID id(DistributorId owner, Needs needs) {
        return AccountId.member(owner, needs.currency()).value();
    }
}
