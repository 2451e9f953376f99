package io.advantagehub.wallet;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Instants;
import io.advantagehub.api.Money;
import io.advantagehub.api.edge.Problem;
import io.advantagehub.database.Ids;
import io.advantagehub.database.NewRows;
import io.advantagehub.ledger.Book;
import io.advantagehub.ledger.Cause;
import io.advantagehub.ledger.Ledger;
import io.advantagehub.settings.Settings;
import io.advantagehub.wallet.ConfirmationGate.Asked;
import io.advantagehub.wallet.ConfirmationGate.Wanted;
import io.advantagehub.wallet.RedemptionRow.Reserved;
import io.advantagehub.wallet.Spending.Opened;
import io.advantagehub.wallet.Spending.Wish;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.function.SingletonSupplier;

/** Begins redemptions, one or several of one person. In a transaction of the caller's. */
class Redeeming {
    private final RedemptionMapper rows;
    private final Spending spending;
    private final ConfirmationGate gate;
    private final Notices notices;
    private final Ledger ledger;
    private final Settings settings;
    private final InstantSource clock;

    Redeeming(
            RedemptionMapper rows,
            Spending spending,
            ConfirmationGate gate,
            Notices notices,
            Ledger ledger,
            Settings settings,
            InstantSource clock) {
        this.rows = rows;
        this.spending = spending;
        this.gate = gate;
        this.notices = notices;
        this.ledger = ledger;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param amount all that is available where absent */
    Outcome<RedemptionRow> ask(DistributorId who, @Nullable Money amount) {
        Optional<Problem> barred = spending.barred(who);
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        Wish wish = wish(who, amount, now());
        return spending.open(wish, since -> rows.sumBetween(who.value(), since, wish.now()))
                .then(opened -> reserve(wish, opened).then(row -> {
                    write(opened.book(), List.of(row));
                    return Outcome.done(row);
                }));
    }

    /**
     * Each wish as if it had come after those before it, by as many statements as one of them takes.
     *
     * @return what came of each, in their order; empty where it has to be asked for alone: it would wait for a code, its
     *     amount is not said or at fault, or the person may spend nothing at all
     */
    List<Optional<Outcome<RedemptionRow>>> askAll(DistributorId who, List<Optional<Money>> amounts) {
        Instant now = now();
        List<Optional<Wish>> wishes = amounts.stream()
                .map(amount -> amount.filter(this::isPlain).map(plain -> wish(who, plain, now)))
                .toList();
        List<Wish> plain = wishes.stream().flatMap(Optional::stream).toList();
        if (plain.isEmpty() || spending.barred(who).isPresent()) {
            return Collections.nCopies(wishes.size(), Optional.empty());
        }
        return reserveAll(wishes, plain);
    }

    private boolean isPlain(Money amount) {
        return spending.fault(amount).isEmpty()
                && !gate.isNeeded(Operation.REDEMPTION, RedemptionByCode.fields(amount));
    }

    private List<Optional<Outcome<RedemptionRow>>> reserveAll(List<Optional<Wish>> wishes, List<Wish> plain) {
        Book book = spending.locked(plain);
        Wish first = plain.get(0);
        Supplier<Long> before =
                SingletonSupplier.of(() -> rows.sumBetween(first.who().value(), first.aDayAgo(), first.now()));
        List<RedemptionRow> reserved = new ArrayList<>();
        List<Optional<Outcome<RedemptionRow>>> outcomes = new ArrayList<>();
        for (Optional<Wish> wish : wishes) {
            outcomes.add(wish.map(one -> spending.check(book, one, since -> before.get() + sum(reserved))
                    .then(opened -> reserve(one, opened))
                    .then(row -> added(row, reserved))));
        }
        write(book, reserved);
        return outcomes;
    }

    private static long sum(List<RedemptionRow> reserved) {
        return reserved.stream().mapToLong(RedemptionRow::amount).sum();
    }

    private static Outcome<RedemptionRow> added(RedemptionRow row, List<RedemptionRow> reserved) {
        reserved.add(row);
        return Outcome.done(row);
    }

    private Outcome<RedemptionRow> reserve(Wish wish, Opened opened) {
        Wanted wanted = new Wanted(
                Operation.REDEMPTION,
                Ids.next(),
                wish.who(),
                opened.amount(),
                RedemptionByCode.fields(opened.amount()));
        Asked asked = gate.ask(wanted);
        if (asked instanceof Asked.Refused refused) {
            return Outcome.refused(refused.problem());
        }
        Instant until = asked instanceof Asked.Waiting waiting ? waiting.until() : grantedUntil(wish.now());
        Cause cause = Cause.by(wish.who().value(), wish.now(), wanted.id().toString());
        UUID pending = opened.book()
                .hold(opened.account(), opened.amount().minor(), until, Operation.REDEMPTION.hold(), cause);
        return Outcome.done(RedemptionRow.asked(wanted, new Reserved(pending, wish.now(), until), asked));
    }

    /** Where all was refused, nothing is written, not even what fell due. */
    private void write(Book book, List<RedemptionRow> reserved) {
        if (reserved.isEmpty()) {
            return;
        }
        ledger.close(book);
        NewRows.write(reserved, rows::insert);
        List<UUID> granted = reserved.stream()
                .filter(row -> row.told() == RedemptionStatus.GRANTED)
                .map(RedemptionRow::id)
                .toList();
        notices.granted(granted);
    }

    /** Until when what is granted now is granted. */
    Instant grantedUntil(Instant now) {
        return now.plus(Duration.parse(settings.snapshot().text("redemption.valid-for")));
    }

    private static Wish wish(DistributorId who, @Nullable Money amount, Instant now) {
        return new Wish(Operation.REDEMPTION, who, amount, now, null);
    }

    private Instant now() {
        return Instants.cut(clock.instant());
    }
}
