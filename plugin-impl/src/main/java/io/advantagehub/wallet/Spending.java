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
        Optional<Problem> fault = fault(wish.amount());
        return fault.isPresent() ? Outcome.refused(fault.get()) : check(locked(List.of(wish)), wish, movedSince);
    }

    /** What is wrong with an amount, whoever wants it. */
    Optional<Problem> fault(@Nullable Money wanted) {
        Currency currency = programme.currency();
        if (wanted != null && !wanted.currency().equals(currency)) {
            return Optional.of(Refusals.invalid("amount.currency", "must be " + currency));
        }
        if (wanted != null && !wanted.isPositive()) {
            return Optional.of(Refusals.invalid("amount.value", "must be more than zero"));
        }
        return Optional.empty();
    }

    /**
     * Locks one person's account for all that they wish at one time, each to be checked when those before it are done.
     *
     * @param wishes at least one, without a fault
     */
    Book locked(List<Wish> wishes) {
        Wish first = wishes.get(0);
        Needs needs = new Needs(programme.currency()).asOf(first.now());
        for (Wish wish : wishes) {
            Money wanted = wish.amount();
            needs.spending(wish.who(), wanted == null ? Long.MAX_VALUE : wanted.minor());
            if (wish.to() != null) {
                needs.crediting(List.of(wish.to()));
            }
        }
        Book book = ledger.open(needs);
        book.catchUp(AccountId.member(first.who(), programme.currency()), first.now());
        return book;
    }

    Outcome<Opened> check(Book book, Wish wish, ToLongFunction<Instant> movedSince) {
        AccountId account = AccountId.member(wish.who(), programme.currency());
        Money wanted = wish.amount();
        Opened opened = new Opened(
                book,
                account,
                wanted == null ? new Money(book.balance(account).available(), programme.currency()) : wanted);
        Optional<Problem> refusal = refusal(wish, opened, movedSince);
        return refusal.isPresent() ? Outcome.refused(refusal.get()) : Outcome.done(opened);
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
