package io.advantagehub.ledger;

import io.advantagehub.database.JsonRows;
import io.advantagehub.ledger.Needs.ClaimNeed;
import io.advantagehub.ledger.Posted.Allocated;
import io.advantagehub.ledger.Rows.AccountRow;
import io.advantagehub.ledger.Rows.OpenLotRow;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Loads what a book needs of accounts that are locked. A need that nobody has costs no statement. */
class Loader {
    private final LedgerMapper mapper;
    private final HoldLoader holds;
    private final SpendingLoader spending;
    private final ReversalMapper reversals;
    private final LotReviewMapper reviews;

    Loader(
            LedgerMapper mapper,
            HoldLoader holds,
            SpendingLoader spending,
            ReversalMapper reversals,
            LotReviewMapper reviews) {
        this.mapper = mapper;
        this.holds = holds;
        this.spending = spending;
        this.reversals = reversals;
        this.reviews = reviews;
    }

    void load(Book book, Needs needs, List<AccountRow> accounts) {
        loadDue(book, accounts, needs.asOf());
        if (!needs.ending().isEmpty()) {
            holds.load(book, needs.ending().keySet());
        }
        loadReviewed(book, needs);
        loadReclaimed(book, needs, accounts);
        loadWhole(book, needs);
        needs.spending().forEach((account, atMost) -> spending.load(book, account.value(), atMost, needs.asOf()));
    }

    /** What falls due up to an instant. */
    void loadDue(Book book, List<AccountRow> accounts, Instant asOf) {
        List<AccountRow> due = accounts.stream().filter(row -> row.isDue(asOf)).toList();
        if (!due.isEmpty()) {
            add(book, mapper.findDueLots(due.stream().map(AccountRow::id).toList(), asOf));
            holds.loadDue(book, due, asOf);
        }
    }

    private record LotKey(UUID accountId, UUID lotId) {}

    private void loadReviewed(Book book, Needs needs) {
        if (!needs.reviewing().isEmpty()) {
            List<LotKey> keys = needs.reviewing().entrySet().stream()
                    .map(lot -> new LotKey(lot.getValue().value(), lot.getKey()))
                    .toList();
            add(book, mapper.findLots(JsonRows.of(keys)));
            reviews.findOwnTerms(needs.reviewing().keySet())
                    .forEach(own -> book.loaded()
                            .addOwnTerms(own.lotId(), new LotTerms(own.earnedAt(), own.maturesAt(), own.expiresAt())));
        }
    }

    /** What is taken back may have to come from other lots: where it was spent, and where it will first repay a debt. */
    private void loadReclaimed(Book book, Needs needs, List<AccountRow> accounts) {
        Set<UUID> whole = needs.claims().isEmpty() ? new HashSet<>() : loadClaims(book, needs);
        accounts.stream()
                .filter(row -> row.debt() > 0 && needs.reclaims(row.id()))
                .forEach(row -> whole.add(row.id()));
        addAll(book, whole);
    }

    /** Says which accounts have spent of a claimed lot. */
    private Set<UUID> loadClaims(Book book, Needs needs) {
        Set<LotKey> keys = needs.claims().stream()
                .map(claim -> new LotKey(needs.account(claim.owner()), claim.lotId()))
                .collect(Collectors.toSet());
        List<OpenLotRow> own = mapper.findLots(JsonRows.of(keys));
        Map<UUID, Long> expired =
                loadExpired(book, keys.stream().map(LotKey::lotId).toList());
        add(book, own);
        return new Recouping(own, expired).accounts(needs.claims(), (ClaimNeed claim) -> needs.account(claim.owner()));
    }

    /** What of some lots expired unused. */
    private Map<UUID, Long> loadExpired(Book book, List<UUID> lots) {
        Map<UUID, Long> expired = new HashMap<>();
        if (!lots.isEmpty()) {
            mapper.sumExpired(lots).forEach(lot -> expired.put(lot.lotId(), lot.expired()));
            expired.forEach(book.loaded()::addExpired);
        }
        return expired;
    }

    /** Accounts any lot of which may be taken from. */
    private void loadWhole(Book book, Needs needs) {
        Set<UUID> whole = new HashSet<>();
        Map<UUID, AccountId> over = over(book, needs);
        if (!over.isEmpty()) {
            over.values().forEach(account -> whole.add(account.value()));
            holds.loadHeldLots(book, over.keySet());
        }
        needs.reversing().forEach(posted -> {
            whole.addAll(posted.members());
            add(book, reversals.findLots(posted.id()));
            loadExpired(
                    book, posted.allocations().stream().map(Allocated::lotId).toList());
        });
        addAll(book, whole);
    }

    /** Holds that can only be honoured: the ledger knows it, whatever an order's row still says. */
    private static Map<UUID, AccountId> over(Book book, Needs needs) {
        Map<UUID, AccountId> over = new HashMap<>(needs.honouring());
        needs.ending().forEach((pending, account) -> {
            if (book.loaded()
                    .openHold(pending)
                    .filter(hold -> hold.row().expiresAt().isAfter(needs.asOf()))
                    .isEmpty()) {
                over.put(pending, account);
            }
        });
        return over;
    }

    private void addAll(Book book, Collection<UUID> accounts) {
        if (!accounts.isEmpty()) {
            add(book, mapper.findAllLots(accounts));
        }
    }

    private static void add(Book book, List<OpenLotRow> rows) {
        rows.forEach(row -> book.loaded().add(row.accountId(), new Lot(row)));
    }
}
