package io.advantagehub.guard;

import static java.util.stream.Collectors.toMap;

import io.advantagehub.database.JsonRows;
import io.advantagehub.database.NewRows;
import io.advantagehub.guard.TallyMapper.Tally;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Budgets in money, exact: a code is counted in the database before it is judged, in the transaction that sends it. Of many that
 * are asked for at the same moment, on whatever node, each waits until the transactions of those before it have ended, and none
 * finds room that another has taken. Thread-safe.
 */
final class Budgets {
    private final TallyMapper rows;
    private final Tallies tallies;

    Budgets(TallyMapper rows, Tallies tallies) {
        this.rows = rows;
        this.tallies = tallies;
    }

    /** What of a target's has one, in the order in which rows are locked. */
    static List<Scope> of(Target target, Policy policy) {
        return target.scopes().stream()
                .filter(scope -> policy.budgets().containsKey(scope.kind()))
                .sorted(Scope.ORDER)
                .toList();
    }

    /** Counts one more code, or says which budget it would break: then it is not counted. */
    Optional<Stop> broken(List<Scope> scopes, Policy policy) {
        if (scopes.isEmpty()) {
            return Optional.empty();
        }
        Count one = Count.one(policy.price());
        add(scopes, one);
        Map<Scope, Count> totals = rows.find(JsonRows.of(scopes)).stream().collect(toMap(Tally::whose, Tally::count));
        Optional<Stop> broken = scopes.stream()
                .filter(scope -> spent(totals, scope)
                        > Objects.requireNonNull(policy.budgets().get(scope.kind())))
                .findFirst()
                .map(scope -> new Stop(Stop.Reason.BUDGET, scope));
        if (broken.isPresent()) {
            add(scopes, one.takenBack());
        } else {
            AfterTransaction.ifCommitted(() -> tallies.learn(totals));
        }
        return broken;
    }

    private static long spent(Map<Scope, Count> totals, Scope scope) {
        return totals.getOrDefault(scope, Count.NONE).spent();
    }

    private void add(List<Scope> scopes, Count count) {
        NewRows.write(scopes.stream().map(scope -> Tally.of(scope, count)).toList(), rows::add);
    }
}
