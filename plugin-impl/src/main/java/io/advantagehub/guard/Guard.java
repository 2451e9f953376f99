package io.advantagehub.guard;

import io.advantagehub.api.internal.CodeGuard;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.clock.SystemTime;
import io.advantagehub.guard.Policy.Mode;
import io.advantagehub.guard.Tallies.Stopped;
import io.advantagehub.keys.Keyrings;
import io.advantagehub.keys.Keyrings.Purpose;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Judges each code by what was counted, and counts it: in memory, and in the database where it is to keep to a budget that is
 * enforced.
 */
final class Guard implements CodeGuard {
    private final Tallies tallies;
    private final Budgets budgets;
    private final Keyrings keys;
    private final ProgrammeCurrency programme;
    private final SystemTime time;

    Guard(Tallies tallies, Budgets budgets, Keyrings keys, ProgrammeCurrency programme, SystemTime time) {
        this.tallies = tallies;
        this.budgets = budgets;
        this.keys = keys;
        this.programme = programme;
        this.time = time;
    }

    @Override
    public Verdict asked(Ask ask, UnaryOperator<String> settings) {
        Policy policy = Policy.of(settings, programme.currency());
        if (policy.mode() == Mode.OFF) {
            return Verdict.PASS;
        }
        Target target = target(ask);
        // What only would be stopped need not be exact, and nobody waits for rows that others share.
        List<Scope> exact = policy.mode() == Mode.ENFORCE ? Budgets.of(target, policy) : List.of();
        Optional<Stop> stop = Rules.broken(target, policy, tallies::of).or(() -> budgets.broken(exact, policy));
        boolean stopped = stop.isPresent() && policy.mode() == Mode.ENFORCE;
        // What the caller rolls back was stopped all the same.
        stop.ifPresent(broken -> AfterTransaction.whateverHappens(
                () -> tallies.add(broken, stopped ? new Stopped(0, 1) : new Stopped(1, 0))));
        if (!stopped) {
            List<Scope> others = target.scopes().stream()
                    .filter(scope -> !exact.contains(scope))
                    .toList();
            AfterTransaction.ifCommitted(() ->
                    others.forEach(scope -> tallies.add(scope, target.asked(scope, policy.price()))));
        }
        return stopped ? Verdict.STOP : Verdict.PASS;
    }

    @Override
    public void entered(Ask ask) {
        Target target = target(ask);
        AfterTransaction.ifCommitted(() -> target.scopes().forEach(scope -> tallies.add(scope, Count.cameBack())));
    }

    /** By the system's clock: a demo that lets a month pass has not sent its codes a month ago. */
    private Target target(Ask ask) {
        LocalDate today = LocalDate.ofInstant(time.now(), ZoneOffset.UTC);
        return Target.of(ask, today.toString(), keys.of(Purpose.PRIVACY).newest());
    }
}
