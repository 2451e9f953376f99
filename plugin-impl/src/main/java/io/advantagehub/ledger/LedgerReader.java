package io.advantagehub.ledger;

import io.advantagehub.api.DistributorId;
import io.advantagehub.ledger.Rows.AccountRow;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads balances. Thread-safe. */
public class LedgerReader {
    private final LedgerMapper mapper;
    private final ReportMapper reports;
    private final Sweeper sweeper;

    LedgerReader(LedgerMapper mapper, ReportMapper reports, Sweeper sweeper) {
        this.mapper = mapper;
        this.reports = reports;
        this.sweeper = sweeper;
    }

    /** Right to the instant: what fell due is booked first. An account that was never credited is zero. */
    public Balance balanceAt(DistributorId owner, Currency currency, Instant asOf) {
        UUID id = AccountId.member(owner, currency).value();
        List<AccountRow> rows = mapper.findAccounts(List.of(id));
        if (rows.stream().anyMatch(row -> row.isDue(asOf))) {
            sweeper.catchUp(id, asOf);
            rows = mapper.findAccounts(List.of(id));
        }
        return rows.stream().findFirst().map(Balance::of).orElse(Balance.ZERO);
    }

    /**
     * At another instant than now: as it was booked then, or as it will be if nothing but time happens till then. Of an
     * instant within one moment's bookings it is what they ended in.
     */
    public Balance balanceAt(DistributorId owner, Currency currency, Instant now, Instant at) {
        UUID id = AccountId.member(owner, currency).value();
        if (at.isAfter(now)) {
            return mapper.findAccounts(List.of(id)).isEmpty() ? Balance.ZERO : sweeper.foresee(id, at);
        }
        Balance present = balanceAt(owner, currency, now);
        return at.equals(now) ? present : reports.findBalanceAt(id, at).orElse(Balance.ZERO);
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
