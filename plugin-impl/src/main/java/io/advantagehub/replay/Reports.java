package io.advantagehub.replay;

import io.advantagehub.api.Money;
import io.advantagehub.api.usecase.ReplayHostEvents.Report;
import io.advantagehub.distributor.RegisteredDistributors;
import io.advantagehub.inbox.Inbox;
import io.advantagehub.ledger.Balance;
import io.advantagehub.ledger.LedgerCheck;
import io.advantagehub.ledger.LedgerReader;
import io.advantagehub.sms.Outbox;
import io.advantagehub.sms.Tally;
import java.nio.file.Path;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** What a replay ended in. */
final class Reports {
    private final Inbox inbox;
    private final RegisteredDistributors distributors;
    private final LedgerReader ledger;
    private final LedgerCheck check;
    private final Outbox outbox;

    Reports(Inbox inbox, RegisteredDistributors distributors, LedgerReader ledger, LedgerCheck check, Outbox outbox) {
        this.inbox = inbox;
        this.distributors = distributors;
        this.ledger = ledger;
        this.check = check;
        this.outbox = outbox;
    }

    /** Once all that falls due was done: balances are told as booked. */
    Report write(@Nullable Path csv, Currency currency, Counts counts) {
        if (csv != null) {
            new BalancesCsv(distributors, ledger, currency).write(csv);
        }
        Balance totals = ledger.totals(currency);
        Tally messages = outbox.tally();
        return new Report(
                counts.events(),
                counts.duplicates(),
                counts.rejected(),
                inbox.waiting(),
                distributors.count(),
                new Report.Balances(
                        decimal(totals.future(), currency),
                        decimal(totals.available(), currency),
                        decimal(totals.redeemed(), currency),
                        decimal(totals.debt(), currency)),
                ledger.movements(),
                new Report.Sms(messages.sent(), messages.suppressed(), messages.byKind()),
                new Report.Ledger(check.balanced()));
    }

    static String decimal(long minor, Currency currency) {
        return new Money(minor, currency).toDecimalString();
    }
}
