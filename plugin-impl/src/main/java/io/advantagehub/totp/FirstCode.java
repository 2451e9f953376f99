package io.advantagehub.totp;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.edge.Problem;
import io.advantagehub.confirmation.FailureBudget;
import io.advantagehub.confirmation.FailureBudget.Guess;
import io.advantagehub.database.Transactions;
import io.advantagehub.totp.TotpRow.State;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An app's first code, from which on its codes count. A wrong one counts in the person's budget. A right one forgives nothing
 * there: whoever enrols an app has been told its secret, and could buy guesses at another's code that way.
 */
class FirstCode {
    static final String WRONG = "wrong-code";
    static final String LOCKED = "confirmation-locked";
    static final String LEFT = "attemptsLeft";
    private static final Problem NOT_WAITING = new Problem(
            409,
            "totp-not-waiting",
            "No authenticator app of yours waits for its first code. POST /me/totp begins one.");
    private static final Problem UNCONFIRMED = new Problem(
            409, "confirmation-pending", "The new app has to be confirmed first, by the code that was asked for.");

    private final TotpMapper rows;
    private final StoredApps apps;
    private final FailureBudget budget;
    private final Transactions transactions;

    FirstCode(TotpMapper rows, StoredApps apps, FailureBudget budget, Transactions transactions) {
        this.rows = rows;
        this.apps = apps;
        this.budget = budget;
        this.transactions = transactions;
    }

    sealed interface Entered {

        record Active() implements Entered {}

        /** @param until from when on codes may be entered again, where time helps */
        record Refused(Problem problem, @Nullable Instant until) implements Entered {}
    }

    /** In a transaction of its own. */
    Entered enter(DistributorId who, String code) {
        Optional<Entered> entered = transactions.own(() -> tried(who, code));
        return entered.orElseGet(() -> wrong(budget.burn(who)));
    }

    /** Empty for a wrong code. Whoever is locked has none looked at, not even a right one. */
    private Optional<Entered> tried(DistributorId who, String code) {
        Optional<TotpRow> row = rows.lock(who.value());
        if (row.isEmpty() || row.get().isActive()) {
            return Optional.of(new Entered.Refused(NOT_WAITING, null));
        }
        if (row.get().state() == State.W) {
            return Optional.of(new Entered.Refused(UNCONFIRMED, null));
        }
        Optional<Guess> refusal = budget.refusal(who);
        if (refusal.isPresent()) {
            return refusal.map(FirstCode::wrong);
        }
        if (!apps.taken(row.get(), code)) {
            return Optional.empty();
        }
        rows.move(who.value(), State.A, null);
        return Optional.of(new Entered.Active());
    }

    private static Entered wrong(Guess guess) {
        if (guess instanceof Guess.Counted counted) {
            return counted.attemptsLeft() > 0 ? wrong(counted.attemptsLeft()) : locked(counted.lockedUntil());
        }
        return locked(guess instanceof Guess.Locked locked ? locked.until() : null);
    }

    private static Entered wrong(int attemptsLeft) {
        return new Entered.Refused(new Problem(422, WRONG, "This is not the code.", Map.of(LEFT, attemptsLeft)), null);
    }

    private static Entered locked(@Nullable Instant until) {
        return new Entered.Refused(
                new Problem(423, LOCKED, "Too many wrong codes: wait before entering another."), until);
    }
}
