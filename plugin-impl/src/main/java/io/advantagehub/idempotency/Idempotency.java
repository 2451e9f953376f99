package io.advantagehub.idempotency;

import io.advantagehub.api.Instants;
import io.advantagehub.clock.SystemTime;
import io.advantagehub.database.Failpoint;
import io.advantagehub.database.Transactions;
import io.advantagehub.database.Turnstile;
import io.advantagehub.idempotency.IdempotencyMapper.Kept;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;

/** Does each command once. Thread-safe. */
public class Idempotency {
    static final Duration KEPT_FOR = Duration.ofDays(30);
    /** NOWAIT found somebody: MySQL, MariaDB. */
    private static final Set<Integer> LOCKED = Set.of(3572, 1205);

    private final IdempotencyMapper rows;
    private final Transactions transactions;
    private final SystemTime time;
    private final Turnstile turnstile = new Turnstile();

    Idempotency(IdempotencyMapper rows, Transactions transactions, SystemTime time) {
        this.rows = rows;
        this.transactions = transactions;
        this.time = time;
    }

    /**
     * Does a command in a transaction together with its claim, or says what it was answered before.
     *
     * @param command may be run again where the database asks for it. A refusal is an answer like others and is kept: it
     *     has written nothing but what is to stay. Not so a 403. Where it throws, nothing of it stays and nothing is kept.
     */
    public Once once(Claim claim, Supplier<Answer> command) {
        return turnstile.pass(claim.about(), () -> inTurn(claim, command));
    }

    /** Commands of one kind that may be done together. */
    public <W> Together<W> together(Together.Work<W> work) {
        return new Together<>(this, new Claims(rows, time), transactions, turnstile, work);
    }

    /** Does a command whose turn has come. */
    Once inTurn(Claim claim, Supplier<Answer> command) {
        Once done = transactions.own(() -> {
            Once result = claimAndDo(claim, command);
            Failpoint.COMMAND_BEFORE_COMMIT.reach();
            return result;
        });
        Failpoint.COMMAND_AFTER_COMMIT.reach();
        return done;
    }

    private Once claimAndDo(Claim claim, Supplier<Answer> command) {
        Instant now = Instants.cut(time.now());
        Optional<Kept> kept;
        try {
            // Sees the claim of a transaction that is still under way; an INSERT would wait for its end.
            kept = rows.lock(claim.scope(), claim.key());
        } catch (PessimisticLockingFailureException held) {
            if (isLocked(held)) {
                return new Once.InProgress();
            }
            throw held;
        }
        if (kept.isPresent() && kept.get().keptUntil().isAfter(now)) {
            return first(kept.get(), claim);
        }
        kept.ifPresent(old -> rows.delete(claim.scope(), claim.key()));
        insert(claim, now.plus(KEPT_FOR));
        Answer answer = command.get();
        if (answer.isPassing()) {
            rows.delete(claim.scope(), claim.key());
        } else {
            rows.keep(claim.scope(), claim.key(), answer);
        }
        return new Once.Answered(answer);
    }

    private void insert(Claim claim, Instant keptUntil) {
        try {
            rows.insert(claim.scope(), claim.key(), claim.hash(), keptUntil);
        } catch (DuplicateKeyException claimedMeanwhile) {
            throw new ConcurrencyFailureException("another transaction claimed the key first", claimedMeanwhile);
        }
    }

    private static Once first(Kept kept, Claim claim) {
        if (!Arrays.equals(kept.bodyHash(), claim.hash())) {
            return new Once.KeyReused();
        }
        Integer status = kept.status();
        String body = kept.answer();
        if (status == null || body == null) {
            throw new IllegalStateException("a claim was committed without its answer");
        }
        return new Once.Answered(new Answer(status, body));
    }

    private static boolean isLocked(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && LOCKED.contains(sql.getErrorCode())) {
                return true;
            }
        }
        return false;
    }
}
