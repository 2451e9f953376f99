package io.advantagehub.ledger;

import io.advantagehub.api.DistributorId;
import io.advantagehub.ledger.Rows.AccountRow;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads balances. Thread-safe. */
public class LedgerReader {
    /** Nobody's debt consists of more that could still be told apart. */
    private static final int MOST_DEBTS = 200;

    private final LedgerMapper mapper;
    private final ReportMapper reports;
    private final MovementMapper movements;
    private final DebtMapper debts;
    private final Sweeper sweeper;

    LedgerReader(
            LedgerMapper mapper, ReportMapper reports, MovementMapper movements, DebtMapper debts, Sweeper sweeper) {
        this.mapper = mapper;
        this.reports = reports;
        this.movements = movements;
        this.debts = debts;
        this.sweeper = sweeper;
    }

    /**
     * Right to the instant: what fell due is booked first. An account that was never credited is zero; a parked one is as it
     * was when time stopped for it.
     */
    public Balance balanceAt(DistributorId owner, Currency currency, Instant asOf) {
        return accountAt(owner, currency, asOf).map(Balance::of).orElse(Balance.ZERO);
    }

    /** How much can be spent: of a parked account nothing, whatever is available. */
    public long spendableAt(DistributorId owner, Currency currency, Instant asOf) {
        return accountAt(owner, currency, asOf)
                .filter(row -> !row.isParked())
                .map(AccountRow::available)
                .orElse(0L);
    }

    private Optional<AccountRow> accountAt(DistributorId owner, Currency currency, Instant asOf) {
        UUID id = AccountId.member(owner, currency).value();
        List<AccountRow> rows = mapper.findAccounts(List.of(id));
        if (rows.stream().anyMatch(row -> row.isDue(asOf))) {
            sweeper.catchUp(id, asOf);
            rows = mapper.findAccounts(List.of(id));
        }
        return rows.stream().findFirst();
    }

    /**
     * At another instant than now: as it was booked by then, or as it will be if nothing but time happens till then. What
     * was told late, and counts from an earlier instant than it was booked, is in it from its booking on: the answer for an
     * instant never changes any more. Of an instant within one moment's bookings it is what they ended in.
     */
    public Balance balanceAt(DistributorId owner, Currency currency, Instant now, Instant at) {
        UUID id = AccountId.member(owner, currency).value();
        if (at.isAfter(now)) {
            return mapper.findAccounts(List.of(id)).isEmpty() ? Balance.ZERO : sweeper.foresee(id, at);
        }
        Balance present = balanceAt(owner, currency, now);
        return at.equals(now) ? present : past(id, at);
    }

    /** Each entry tells the balances after it: the last one booked by then is the answer. */
    private Balance past(UUID account, Instant at) {
        return reports.findBalanceAt(account, movements.findLastBookedBy(account, at))
                .orElse(Balance.ZERO);
    }

    /** What somebody owes right now, oldest first; empty where that is nothing. */
    public List<Owed> debts(DistributorId owner, Currency currency, Instant now) {
        long debt = balanceAt(owner, currency, now).debt();
        return debt == 0
                ? List.of()
                : Debts.left(debt, debts.find(AccountId.member(owner, currency).value(), MOST_DEBTS));
    }

    /** As booked, for a page of owners; those without an account are zero. */
    public Map<DistributorId, Balance> booked(Collection<DistributorId> owners, Currency currency) {
        Map<DistributorId, Balance> balances = new HashMap<>();
        if (owners.isEmpty()) {
            return balances;
        }
        owners.forEach(owner -> balances.put(owner, Balance.ZERO));
        List<UUID> ids = owners.stream()
                .map(owner -> AccountId.member(owner, currency).value())
                .toList();
        mapper.findAccounts(ids).forEach(row -> balances.put(new DistributorId(row.ownerId()), Balance.of(row)));
        return balances;
    }

    /** The sums over all members' accounts, as booked. */
    public Balance totals(Currency currency) {
        return reports.sumBalances(currency.getCurrencyCode());
    }

    /** How many movements members see in all. */
    public long movements() {
        return reports.countMovements();
    }
}
