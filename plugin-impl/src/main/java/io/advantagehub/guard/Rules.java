package io.advantagehub.guard;

import io.advantagehub.guard.Scope.Kind;
import io.advantagehub.guard.Stop.Reason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What one more code would break, the first rule first. Knows no database. */
final class Rules {
    private static final List<Rule> ALL = List.of(Rules::budget, Rules::share, Rules::neighbours);

    private Rules() {}

    /** @param counted what was counted of a scope before */
    static Optional<Stop> broken(Target target, Policy policy, Function<Scope, Count> counted) {
        if (!policy.countries().isEmpty() && !policy.countries().contains(target.country())) {
            Scope own = target.scopes().get(0);
            return Optional.of(new Stop(Reason.COUNTRY, new Scope(own.day(), Kind.C, target.country())));
        }
        return target.scopes().stream()
                .flatMap(scope -> broken(scope, counted.apply(scope), target, policy).stream())
                .findFirst();
    }

    private static Optional<Stop> broken(Scope scope, Count before, Target target, Policy policy) {
        Count after = before.plus(target.asked(scope, policy.price()));
        return ALL.stream()
                .flatMap(rule -> rule.broken(scope.kind(), before, after, policy).stream())
                .findFirst()
                .map(reason -> new Stop(reason, scope));
    }

    private interface Rule {
        Optional<Reason> broken(Kind kind, Count before, Count after, Policy policy);
    }

    private static Optional<Reason> budget(Kind kind, Count before, Count after, Policy policy) {
        Long budget = policy.budgets().get(kind);
        return budget != null && after.spent() > budget ? Optional.of(Reason.BUDGET) : Optional.empty();
    }

    /** Of those sent before: the one asked for now has had no time to come back. */
    private static Optional<Reason> share(Kind kind, Count before, Count after, Policy policy) {
        BigDecimal needed = policy.share().multiply(BigDecimal.valueOf(before.asked()));
        boolean tooFew = BigDecimal.valueOf(before.entered()).compareTo(needed) < 0;
        return kind != Kind.N && before.asked() >= policy.shareFrom() && tooFew
                ? Optional.of(Reason.RATIO)
                : Optional.empty();
    }

    private static Optional<Reason> neighbours(Kind kind, Count before, Count after, Policy policy) {
        boolean another = after.neighbours() > before.neighbours();
        return kind == Kind.N && another && after.neighbours() >= policy.neighbours()
                ? Optional.of(Reason.NEIGHBOURS)
                : Optional.empty();
    }
}
