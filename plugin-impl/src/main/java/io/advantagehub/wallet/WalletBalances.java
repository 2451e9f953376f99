package io.advantagehub.wallet;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.api.usecase.ReadBalances;
import io.advantagehub.ledger.Balance;
import io.advantagehub.ledger.LedgerReader;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;

/** Balances in the programme's currency, as of the business clock. */
class WalletBalances implements ReadBalances {
    private final LedgerReader ledger;
    private final ProgrammeCurrency programme;
    private final InstantSource clock;

    WalletBalances(LedgerReader ledger, ProgrammeCurrency programme, InstantSource clock) {
        this.ledger = ledger;
        this.programme = programme;
        this.clock = clock;
    }

    @Override
    public Balances of(DistributorId distributor) {
        return in(programme.currency(), ledger.balanceAt(distributor, programme.currency(), clock.instant()));
    }

    @Override
    public Balances at(DistributorId distributor, Instant at) {
        return in(programme.currency(), ledger.balanceAt(distributor, programme.currency(), clock.instant(), at));
    }

    private static Balances in(Currency currency, Balance balance) {
        return new Balances(
                new Money(balance.redeemed(), currency),
                new Money(balance.available(), currency),
                new Money(balance.future(), currency),
                new Money(balance.held(), currency),
                new Money(balance.debt(), currency));
    }
}
