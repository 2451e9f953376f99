package io.advantagehub.confirmation;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Instants;
import io.advantagehub.confirmation.BudgetMapper.Budget;
import io.advantagehub.database.Transactions;
import io.advantagehub.settings.Settings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Everybody's budget, in the database. */
final class Budgets implements FailureBudget {
    /** NIST SP 800-63B-4 §3.2.2: so many wrong ones in a row at most, whatever happened between them. */
    static final int MOST = 100;

    private final BudgetMapper rows;
    private final Transactions transactions;
    private final Settings settings;
    private final InstantSource clock;
    private final StoredTrail trail;
    private final Locks locks;

    Budgets(
            BudgetMapper rows,
            Transactions transactions,
            Settings settings,
            InstantSource clock,
            StoredTrail trail,
            Locks locks) {
        this.rows = rows;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
        this.trail = trail;
        this.locks = locks;
    }

    /** How many wrong ones until the next lock, the last of them included. */
    static int attemptsLeft(int used, int attempts) {
        return Math.max(0, Math.min(attempts - used % attempts, MOST - used));
    }

    @Override
    public Guess burn(DistributorId who) {
        Rules rules = new Rules(settings.snapshot());
        Instant now = Instants.cut(clock.instant());
        return transactions.own(() -> {
            rows.open(who.value());
            boolean counted = rows.burnAlone(who.value(), now, rules.attempts()) > 0;
            Budget budget = rows.find(who.value()).orElseThrow();
            if (counted) {
                return counted(who, budget, now.isBefore(budget.lockedUntil()), rules);
            }
            return now.isBefore(budget.lockedUntil()) ? new Guess.Locked(budget.lockedUntil()) : new Guess.Disabled();
        });
    }

    @Override
    public Optional<Guess> refusal(DistributorId who) {
        Instant now = Instants.cut(clock.instant());
        return rows.find(who.value()).flatMap(budget -> refusal(budget, now));
    }

    private static Optional<Guess> refusal(Budget budget, Instant now) {
        if (now.isBefore(budget.lockedUntil())) {
            return Optional.of(new Guess.Locked(budget.lockedUntil()));
        }
        return budget.used() >= MOST ? Optional.of(new Guess.Disabled()) : Optional.empty();
    }

    private Guess counted(DistributorId who, Budget budget, boolean locks, Rules rules) {
        trail.noteAppCode(who.value(), locks);
        if (locks) {
            this.locks.tell(who);
        }
        return new Guess.Counted(locks ? 0 : attemptsLeft(budget.used(), rules.attempts()), budget.lockedUntil());
    }

    @Override
    public void right(DistributorId who) {
        rows.reset(who.value());
    }
}
