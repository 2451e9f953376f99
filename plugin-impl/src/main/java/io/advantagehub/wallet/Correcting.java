package io.advantagehub.wallet;

import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.ledger.AccountId;
import io.advantagehub.ledger.Book;
import io.advantagehub.ledger.Cause;
import io.advantagehub.ledger.DebtListener;
import io.advantagehub.ledger.Ledger;
import io.advantagehub.ledger.LotTerms;
import io.advantagehub.ledger.Needs;
import io.advantagehub.ledger.Posted;
import io.advantagehub.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Moves the ledger for an adjustment, by new transfers with its reason. */
class Correcting {
    private final Ledger ledger;
    private final ProgrammeCurrency programme;
    private final Settings settings;
    private final DebtListener debtors;

    Correcting(Ledger ledger, ProgrammeCurrency programme, Settings settings, DebtListener debtors) {
        this.ledger = ledger;
        this.programme = programme;
        this.settings = settings;
        this.debtors = debtors;
    }

    /** Says the transfer's id. */
    Outcome<UUID> apply(AdjustmentRow row, String actor, Instant now) {
        Cause cause = new Cause(now, null, null, row.id().toString(), actor, row.reasonCode());
        UUID reverses = row.reversesId();
        if (reverses != null) {
            Optional<Posted> posted = ledger.find(reverses);
            return posted.isEmpty() ? Outcome.refused(Refusals.NOT_FOUND) : reverse(posted.get(), cause);
        }
        return row.amount() > 0 ? give(row, cause) : take(row, cause);
    }

    private Outcome<UUID> give(AdjustmentRow row, Cause cause) {
        Instant now = cause.effectiveAt();
        Book book = ledger.open(new Needs(programme.currency()).asOf(now).crediting(List.of(row.owner())));
        book.catchUp(account(row), now);
        UUID transfer = book.credit(account(row), row.amount(), terms(now), cause);
        ledger.close(book);
        return Outcome.done(transfer);
    }

    private Outcome<UUID> take(AdjustmentRow row, Cause cause) {
        Instant now = cause.effectiveAt();
        long amount = -row.amount();
        Book book = ledger.open(new Needs(programme.currency()).asOf(now).spending(row.owner(), amount));
        book.catchUp(account(row), now);
        if (book.balance(account(row)).available() < amount) {
            return Outcome.refused(Refusals.INSUFFICIENT_BALANCE);
        }
        UUID transfer = book.debit(account(row), amount, cause);
        ledger.close(book);
        return Outcome.done(transfer);
    }

    /** Whether it was reversed before is certain only now that its accounts are locked. */
    private Outcome<UUID> reverse(Posted posted, Cause cause) {
        Book book = ledger.open(
                new Needs(programme.currency()).asOf(cause.effectiveAt()).reversing(posted));
        if (ledger.isReversed(posted.id())) {
            return Outcome.refused(Reversible.REVERSED);
        }
        posted.accounts().forEach(account -> book.catchUp(account, cause.effectiveAt()));
        if (book.leftToReverse(posted) == 0) {
            return Outcome.refused(Reversible.EXPIRED);
        }
        UUID transfer = book.reverse(posted, cause);
        ledger.close(book);
        debtors.arisen(book.debtsArisen(), cause.effectiveAt());
        return Outcome.done(transfer);
    }

    /** Available at once, and for as long as cashback is. */
    private LotTerms terms(Instant now) {
        String expiry = settings.snapshot().text("cashback.expiry");
        return new LotTerms(now, now, expiry.equals("none") ? null : now.plus(Duration.parse(expiry)));
    }

    private AccountId account(AdjustmentRow row) {
        return AccountId.member(row.owner(), programme.currency());
    }
}
