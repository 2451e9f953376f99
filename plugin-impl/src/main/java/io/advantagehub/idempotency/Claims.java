package io.advantagehub.idempotency;

import io.advantagehub.api.Instants;
import io.advantagehub.clock.SystemTime;
import io.advantagehub.database.NewRows;
import io.advantagehub.idempotency.IdempotencyMapper.Row;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/**
 * Several claims of one scope at once, by a number of statements that does not grow with them. In the caller's transaction.
 * Thread-safe.
 */
final class Claims {
    private final IdempotencyMapper rows;
    private final SystemTime time;

    Claims(IdempotencyMapper rows, SystemTime time) {
        this.rows = rows;
        this.time = time;
    }

    /**
     * Claims all keys that nobody has, or has had, each for whoever came with it first; says for whom. Fails at once where
     * another transaction holds one of them.
     *
     * @param wanted of one scope
     */
    Collection<Claim> take(Collection<Claim> wanted) {
        SortedMap<String, Claim> byKey = new TreeMap<>();
        wanted.forEach(claim -> byKey.putIfAbsent(claim.key(), claim));
        rows.lockAll(scope(wanted), List.copyOf(byKey.keySet())).forEach(byKey::remove);
        try {
            write(byKey.values().stream().map(claim -> row(claim, null)), rows::insertAll);
        } catch (DuplicateKeyException claimedMeanwhile) {
            throw new ConcurrencyFailureException("another transaction claimed a key first", claimedMeanwhile);
        }
        return byKey.values();
    }

    /** Keeps what was answered to those that were taken; any that was not answered is as if it had never been. */
    void keep(Collection<Claim> taken, Map<Claim, Answer> answers) {
        write(answers.entrySet().stream().map(given -> row(given.getKey(), given.getValue())), rows::keepAll);
        List<String> left = taken.stream()
                .filter(claim -> !answers.containsKey(claim))
                .map(Claim::key)
                .sorted()
                .toList();
        if (!left.isEmpty()) {
            rows.deleteAll(scope(taken), left);
        }
    }

    private static void write(Stream<Row> some, ToIntFunction<NewRows> statement) {
        NewRows.write(some.sorted(Comparator.comparing(Row::idemKey)).toList(), statement);
    }

    private Row row(Claim claim, @Nullable Answer answer) {
        return new Row(
                claim.scope(),
                claim.key(),
                claim.hash(),
                answer == null ? null : answer.status(),
                answer == null ? null : answer.body(),
                Instants.cut(time.now()).plus(Idempotency.KEPT_FOR));
    }

    private static String scope(Collection<Claim> some) {
        return some.iterator().next().scope();
    }
}
