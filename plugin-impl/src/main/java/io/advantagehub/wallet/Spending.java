package io.advantagehub.wallet;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.api.edge.Problem;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.api.internal.ProgrammeTerms;
import io.advantagehub.ledger.AccountId;
import io.advantagehub.ledger.Book;
import io.advantagehub.ledger.Ledger;
import io.advantagehub.ledger.Needs;
import io.advantagehub.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Opens the account of somebody who wants to spend, and says why that may not be. */
class Spending {
    private static final Duration A_DAY = Duration.ofHours(24);

    private final ProgrammeTerms terms;
    private final Ledger ledger;
    private final ProgrammeCurrency programme;
    private final Settings settings;

    Spending(ProgrammeTerms terms, Ledger ledger, ProgrammeCurrency programme, Settings settings) {
        this.terms = terms;
        this.ledger = ledger;
        this.programme = programme;
        this.settings = settings;
    }

    /**
     * Who wants to spend how much.
     *
     * @param amount all that is available where absent
     * @param to who gets it, where it stays in the programme
     */
    record Wish(
            Operation operation,
            DistributorId who,
            @Nullable Money amount,
            Instant now,
            @Nullable DistributorId to) {

        Instant aDayAgo() {
            return now.minus(A_DAY);
        }
    }

    /** A locked account with that much to spend. */
    record Opened(Book book, AccountId account, Money amount) {}

    /** Why this person may spend nothing at all; asked before anything else is told them. */
    Optional<Problem> barred(DistributorId who) {
        return terms.areAcceptedBy(who) ? Optional.empty() : Optional.of(ProgrammeTerms.NOT_ACCEPTED);
    }

    /** @param movedSince what this person moved this way since an instant */
    Outcome<Opened> open(Wish wish, ToLongFunction<Instant> movedSince) {
        Currency currency = programme.currency();
        Money wanted = wish.amount();
        if (wanted != null && !wanted.currency().equals(currency)) {
            return Outcome.refused(Refusals.invalid("amount.currency", "must be " + currency));
        }
        if (wanted != null && !wanted.isPositive()) {
            return Outcome.refused(Refusals.invalid("amount.value", "must be more than zero"));
        }
        Opened opened = locked(wish, currency);
        Optional<Problem> refusal = refusal(wish, opened, movedSince);
        return refusal.isPresent() ? Outcome.refused(refusal.get()) : Outcome.done(opened);
    }

    private Opened locked(Wish wish, Currency currency) {
        Money wanted = wish.amount();
        Needs needs = new Needs(currency)
                .asOf(wish.now())
                .spending(wish.who(), wanted == null ? Long.MAX_VALUE : wanted.minor());
        if (wish.to() != null) {
            needs.crediting(List.of(wish.to()));
        }
        Book book = ledger.open(needs);
        AccountId account = AccountId.member(wish.who(), currency);
        book.catchUp(account, wish.now());
        return new Opened(
                book, account, wanted == null ? new Money(book.balance(account).available(), currency) : wanted);
    }

    private Optional<Problem> refusal(Wish wish, Opened opened, ToLongFunction<Instant> movedSince) {
        if (opened.book().isParked(opened.account())) {
            return Optional.of(Refusals.ACCOUNT_PARKED);
        }
        long available = opened.book().balance(opened.account()).available();
        if (available == 0 || opened.amount().minor() > available) {
            return Optional.of(Refusals.INSUFFICIENT_BALANCE);
        }
        Limits limits = new Limits(
                wish.operation(), settings.snapshot(), opened.amount().currency());
        return limits.broken(opened.amount(), () -> movedSince.applyAsLong(wish.aDayAgo()));
    }
}
