package io.advantagehub.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.ledger.Posted.Allocated;
import io.advantagehub.ledger.Rows.AllocationRow;
import io.advantagehub.ledger.Rows.EntryRow;
import io.advantagehub.ledger.Rows.LotRow;
import io.advantagehub.ledger.Rows.PendingRow;
import io.advantagehub.ledger.Rows.ResolutionRow;
import io.advantagehub.ledger.Rows.TransferRow;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a book has decided, as rows: whether they agree with the balances, as the checker would find in the tables. */
final class TestPostings {
    private static final Set<String> OF_LOTS = Set.of("F", "A", "H");

    private TestPostings() {}

    static Posted posted(Book book, UUID transfer) {
        TransferRow row = book.postings().transfers().stream()
                .filter(one -> one.id().equals(transfer))
                .findFirst()
                .orElseThrow();
        List<Allocated> allocations = allocations(book, transfer).stream()
                .map(part -> new Allocated(
                        part.lotId(), book.loaded().known(part.lotId()).accountId(), part.amount()))
                .toList();
        return new Posted(
                row.id(),
                TransferKind.valueOf(row.kind()),
                row.debitAccount(),
                row.creditAccount(),
                row.amount(),
                row.reference(),
                row.effectiveAt(),
                allocations);
    }

    /** Which lots a hold reserved. */
    static Set<UUID> lotsOf(Book book, UUID pendingId) {
        return book.postings().pendings().stream()
                .filter(row -> row.id().equals(pendingId))
                .flatMap(row -> allocations(book, row.transferId()).stream())
                .map(AllocationRow::lotId)
                .collect(Collectors.toSet());
    }

    static void agree(Book book) {
        book.loaded().accounts().forEach(account -> {
            agreeWithTransfers(book, account);
            agreeWithEntries(book, account);
            agreeWithLots(account);
        });
        book.postings().lots().forEach(lot -> agreesWithAllocations(book, lot));
        agreeWithResolutions(book);
    }

    private static void agreeWithTransfers(Book book, Account account) {
        Map<String, Long> sums = new HashMap<>();
        for (TransferRow row : book.postings().transfers()) {
            assertThat(row.amount()).isPositive();
            assertThat(row.effectiveAt()).isBeforeOrEqualTo(row.bookedAt());
            if (row.creditAccount().equals(account.id())) {
                sums.merge(row.creditBucket(), row.amount(), Long::sum);
            }
            if (row.debitAccount().equals(account.id())) {
                sums.merge(row.debitBucket(), -row.amount(), Long::sum);
            }
        }
        Balance balance = account.balance();
        assertThat(sums.getOrDefault("F", 0L)).isEqualTo(balance.future());
        assertThat(sums.getOrDefault("A", 0L)).isEqualTo(balance.available());
        assertThat(sums.getOrDefault("H", 0L)).isEqualTo(balance.held());
        assertThat(-sums.getOrDefault("D", 0L)).isEqualTo(balance.debt());
    }

    private static void agreeWithEntries(Book book, Account account) {
        List<EntryRow> entries = book.postings().entries().stream()
                .filter(row -> row.accountId().equals(account.id()))
                .toList();
        for (int i = 0; i < entries.size(); i++) {
            assertThat(entries.get(i).version()).isEqualTo(i + 1);
        }
        assertThat(entries).extracting(EntryRow::bookedAt).isSorted();
        if (!entries.isEmpty()) {
            EntryRow last = entries.get(entries.size() - 1);
            assertThat(new Balance(
                            last.futureAfter(),
                            last.availableAfter(),
                            last.heldAfter(),
                            last.debtAfter(),
                            last.redeemedAfter()))
                    .isEqualTo(account.balance());
        }
    }

    private static void agreeWithLots(Account account) {
        Balance balance = account.balance();
        assertThat(account.lots().stream().mapToLong(Lot::future).sum()).isEqualTo(balance.future());
        assertThat(account.lots().stream().mapToLong(Lot::free).sum()).isEqualTo(balance.available());
        assertThat(account.lots().stream().mapToLong(lot -> lot.row().held()).sum())
                .isEqualTo(balance.held());
    }

    private static void agreesWithAllocations(Book book, LotRow lot) {
        Map<UUID, TransferRow> transfers =
                book.postings().transfers().stream().collect(Collectors.toMap(TransferRow::id, row -> row));
        long left = lot.amount();
        for (AllocationRow part : book.postings().allocations()) {
            if (part.lotId().equals(lot.id()) && !part.transferId().equals(lot.openedBy())) {
                TransferRow transfer = transfers.get(part.transferId());
                left += isOf(lot, transfer.creditAccount(), transfer.creditBucket()) ? part.amount() : 0;
                left -= isOf(lot, transfer.debitAccount(), transfer.debitBucket()) ? part.amount() : 0;
            }
        }
        Lot known = book.loaded().known(lot.id());
        assertThat(known.future() + known.free() + known.row().held()).isEqualTo(left);
        assertThat(known.isEmpty()).isEqualTo(left == 0);
    }

    private static boolean isOf(LotRow lot, UUID account, String bucket) {
        return account.equals(lot.accountId()) && OF_LOTS.contains(bucket);
    }

    private static void agreeWithResolutions(Book book) {
        Map<UUID, ResolutionRow> ended =
                book.postings().resolutions().stream().collect(Collectors.toMap(ResolutionRow::pendingId, row -> row));
        for (PendingRow row : book.postings().pendings()) {
            ResolutionRow end = ended.get(row.id());
            assertThat(book.isHeld(row.id())).isEqualTo(end == null);
            if (end != null) {
                Instant at = end.at();
                assertThat(end.outcome().equals("X")).isEqualTo(!at.isBefore(row.expiresAt()));
                assertThat(end.amount()).isEqualTo(end.outcome().equals("P") ? end.amount() : 0);
            }
        }
    }

    private static List<AllocationRow> allocations(Book book, UUID transfer) {
        return book.postings().allocations().stream()
                .filter(row -> row.transferId().equals(transfer))
                .toList();
    }
}
