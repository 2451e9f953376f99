package io.advantagehub.wallet;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Instants;
import io.advantagehub.api.Money;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.api.usecase.OpeningBalance;
import io.advantagehub.database.NewRows;
import io.advantagehub.database.Transactions;
import io.advantagehub.ledger.AccountId;
import io.advantagehub.ledger.Book;
import io.advantagehub.ledger.Cause;
import io.advantagehub.ledger.Ledger;
import io.advantagehub.ledger.LotTerms;
import io.advantagehub.ledger.Needs;
import io.advantagehub.ledger.TransferKind;
import io.advantagehub.wallet.OpeningBalanceMapper.BookedRow;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/** Opening balances in the ledger, and beside it which were booked already. */
class BookedOpeningBalances implements OpeningBalances {
    /** How far a host's clock may be ahead. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final OpeningBalanceMapper rows;
    private final Ledger ledger;
    private final Transactions transactions;
    private final ProgrammeCurrency programme;
    private final InstantSource clock;

    BookedOpeningBalances(
            OpeningBalanceMapper rows,
            Ledger ledger,
            Transactions transactions,
            ProgrammeCurrency programme,
            InstantSource clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.transactions = transactions;
        this.programme = programme;
        this.clock = clock;
    }

    private record Key(DistributorId distributor, String reference) {
        static Key of(OpeningBalance balance) {
            return new Key(balance.distributor(), balance.reference());
        }
    }

    @Override
    public Outcome book(List<OpeningBalance> wanted, String actor) {
        return wanted.isEmpty() ? new Outcome.Booked(0, 0) : transactions.joined(() -> bookOrRefuse(wanted, actor));
    }

    @Override
    public List<Standing> look(List<OpeningBalance> wanted) {
        Map<Key, OpeningBalance> known = wanted.isEmpty() ? Map.of() : known(wanted);
        return wanted.stream()
                .map(balance -> {
                    OpeningBalance former = known.get(Key.of(balance));
                    return former == null ? Standing.NEW : former.equals(balance) ? Standing.SAME : Standing.OTHER;
                })
                .toList();
    }

    private Outcome bookOrRefuse(List<OpeningBalance> wanted, String actor) {
        Instant now = Instants.cut(clock.instant());
        Map<Key, OpeningBalance> known = known(wanted);
        Map<Key, OpeningBalance> fresh = new LinkedHashMap<>();
        Map<Integer, String> faults = new TreeMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            OpeningBalance balance = wanted.get(i);
            Key key = Key.of(balance);
            OpeningBalance former = known.getOrDefault(key, fresh.getOrDefault(key, balance));
            @Nullable String fault = fault(balance, former, now);
            if (fault != null) {
                faults.put(i, fault);
            } else if (!known.containsKey(key)) {
                fresh.put(key, balance);
            }
        }
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults);
        }
        if (!fresh.isEmpty()) {
            post(fresh.values(), actor, now);
        }
        return new Outcome.Booked(fresh.size(), wanted.size() - fresh.size());
    }

    private @Nullable String fault(OpeningBalance balance, OpeningBalance former, Instant now) {
        if (!balance.amount().currency().equals(programme.currency())) {
            return "the programme's currency is " + programme.currency();
        }
        if (balance.earnedAt().isAfter(now.plus(TOLERANCE))) {
            return "earnedAt must not lie in the future";
        }
        if (Largest.isPassedBy(balance.amount())) {
            return "amount " + Largest.message(balance.amount());
        }
        return former.equals(balance) ? null : "another opening balance of this distributor has the same reference";
    }

    private Map<Key, OpeningBalance> known(List<OpeningBalance> wanted) {
        TreeSet<String> people = new TreeSet<>();
        wanted.forEach(balance -> people.add(balance.distributor().value()));
        Map<Key, OpeningBalance> known = new HashMap<>();
        rows.find(people).forEach(row -> {
            OpeningBalance balance = told(row);
            known.put(Key.of(balance), balance);
        });
        return known;
    }

    private void post(Collection<OpeningBalance> fresh, String actor, Instant now) {
        List<DistributorId> people =
                fresh.stream().map(OpeningBalance::distributor).distinct().toList();
        Book book =
                ledger.open(new Needs(programme.currency()).crediting(people).asOf(now));
        people.forEach(person -> book.catchUp(account(person), now));
        List<BookedRow> booked = fresh.stream()
                .map(balance -> row(balance, accrue(book, balance, actor), actor, now))
                .toList();
        people.forEach(person -> book.catchUp(account(person), now));
        ledger.close(book);
        insert(booked);
    }

    private UUID accrue(Book book, OpeningBalance balance, String actor) {
        LotTerms terms = new LotTerms(balance.earnedAt(), balance.maturesAt(), balance.expiresAt());
        Cause cause = Cause.by(actor, balance.earnedAt(), balance.reference());
        return book.accrue(
                account(balance.distributor()), balance.amount().minor(), terms, TransferKind.OPENING_BALANCE, cause);
    }

    private void insert(List<BookedRow> booked) {
        try {
            NewRows.write(booked, rows::insert);
        } catch (DuplicateKeyException bookedMeanwhile) {
            throw new ConcurrencyFailureException("another transaction booked it first", bookedMeanwhile);
        }
    }

    private AccountId account(DistributorId person) {
        return AccountId.member(person, programme.currency());
    }

    private static OpeningBalance told(BookedRow row) {
        return new OpeningBalance(
                new DistributorId(row.distributorId()),
                row.reference(),
                new Money(row.amount(), Currency.getInstance(row.currency())),
                row.earnedAt(),
                row.maturesAt(),
                row.expiresAt());
    }

    private static BookedRow row(OpeningBalance balance, UUID lotId, String actor, Instant now) {
        return new BookedRow(
                balance.distributor().value(),
                balance.reference(),
                balance.amount().minor(),
                balance.amount().currency().getCurrencyCode(),
                balance.earnedAt(),
                balance.maturesAt(),
                balance.expiresAt(),
                lotId,
                actor,
                now);
    }
}
