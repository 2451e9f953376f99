package io.advantagehub.wallet;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.api.usecase.ReadBalances;
import io.advantagehub.ledger.Balance;
import io.advantagehub.ledger.LedgerReader;
import io.advantagehub.ledger.TransferKind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Currency;
import java.util.List;

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

    @Override
    public List<Debt> debts(DistributorId distributor) {
        Currency currency = programme.currency();
        return ledger.debts(distributor, currency, clock.instant()).stream()
                .map(owed -> new Debt(
                        reason(owed.kind()),
                        owed.reference(),
                        owed.since(),
                        new Money(owed.amount(), currency),
                        new Money(owed.left(), currency)))
                .toList();
    }

    private static Reason reason(TransferKind kind) {
        return switch (kind) {
            case CLAW_BACK -> Reason.REFUND;
            case LATE_REDEMPTION, LATE_PAYOUT -> Reason.LATE_SETTLEMENT;
            default -> Reason.REVERSAL;
        };
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
