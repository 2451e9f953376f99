package io.advantagehub.confirmation;

import io.advantagehub.api.Confirmation.Status;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Instants;
import io.advantagehub.api.usecase.ConfirmOperations.Entered;
import io.advantagehub.confirmation.Checking.Verdict;
import io.advantagehub.confirmation.ConfirmationMapper.End;
import io.advantagehub.confirmation.ConfirmationMapper.Forgiven;
import io.advantagehub.confirmation.ConfirmationMapper.Taken;
import io.advantagehub.database.Failpoint;
import io.advantagehub.database.Transactions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes a guess: counts it in a commit of its own, looks at it, and where it is right has the operation executed and the code
 * taken in one transaction.
 */
final class Entering {
    private static final String CODE = "[0-9]{6,10}";

    private final ConfirmationMapper rows;
    private final BudgetMapper budgets;
    private final Preparing preparing;
    private final Checking checking;
    private final Gatekeeper gatekeeper;
    private final Transactions transactions;
    private final InstantSource clock;
    private final StoredTrail trail;
    private final Locks locks;
    private final Turns turns = new Turns();

    Entering(
            ConfirmationMapper rows,
            BudgetMapper budgets,
            Preparing preparing,
            Checking checking,
            Gatekeeper gatekeeper,
            Transactions transactions,
            InstantSource clock,
            StoredTrail trail,
            Locks locks) {
        this.rows = rows;
        this.budgets = budgets;
        this.preparing = preparing;
        this.checking = checking;
        this.gatekeeper = gatekeeper;
        this.transactions = transactions;
        this.clock = clock;
        this.trail = trail;
        this.locks = locks;
    }

    /** Somebody else took the code, or another one took its place: all that was done since is undone. */
    private static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1;

        Overtaken() {
            super("overtaken", null, false, false);
        }
    }

    Entered enter(DistributorId who, UUID id, String entered) {
        String code = entered.replace(" ", "");
        if (!code.matches(CODE)) {
            return new Entered.NoCode();
        }
        Turns.Turn turn = turns.of(who);
        Optional<ConfirmationRow> row = read(who, id);
        return mayAnswer(turn, row)
                ? refused(row)
                : turn.take(() -> inTurn(turn, row, code)).orElseGet(Entered.NotNow::new);
    }

    private Optional<ConfirmationRow> read(DistributorId who, UUID id) {
        return transactions.single(() -> rows.find(id, who.value()));
    }

    /** What takes no guesses is told so, unless one is under way that may end the person's lock. */
    private boolean mayAnswer(Turns.Turn turn, Optional<ConfirmationRow> row) {
        return row.isEmpty() || !row.get().takesGuesses(now()) && turn.isUndisturbed();
    }

    private Entered inTurn(Turns.Turn turn, Optional<ConfirmationRow> seen, String code) {
        Optional<ConfirmationRow> row =
                turn.isUndisturbed() ? seen : seen.flatMap(before -> read(before.who(), before.id()));
        return row.filter(one -> one.takesGuesses(now()))
                .map(one -> turn.guess(() -> guess(one, code)))
                .orElseGet(() -> refused(row));
    }

    private Entered guess(ConfirmationRow row, String code) {
        Instant now = now();
        if (transactions.single(() -> budgets.burn(row.id(), row.distributorId(), now)) == 0) {
            return refused(read(row.who(), row.id()));
        }
        Failpoint.GUESS_COUNTED.reach();
        return look(row, code);
    }

    private Entered look(ConfirmationRow row, String code) {
        try {
            Looked looked = transactions.own(() -> {
                Looked result = preparing
                        .prepare(row)
                        .map(operation -> decide(row, operation, code))
                        .orElseGet(() -> Looked.at(endedMeanwhile(row)));
                Failpoint.CODE_BEFORE_COMMIT.reach();
                return result;
            });
            Failpoint.CODE_AFTER_COMMIT.reach();
            if (looked.means() != null) {
                gatekeeper.entered(looked.means());
            }
            return looked.entered();
        } catch (Overtaken byAnother) {
            return refused(read(row.who(), row.id()));
        } catch (Undone undone) {
            return undone.isOver() ? failed(row, undone.reason()) : new Entered.NotNow();
        }
    }

    /** @param means by which the right code came */
    private record Looked(Entered entered, @Nullable Means means) {

        static Looked at(Entered entered) {
            return new Looked(entered, null);
        }
    }

    private Looked decide(ConfirmationRow row, Prepared operation, String code) {
        Verdict verdict = checking.check(row, operation, code);
        if (verdict instanceof Verdict.Right right) {
            return new Looked(executed(row, operation), right.means());
        }
        if (verdict instanceof Verdict.Changed) {
            return Looked.at(changed(row, operation));
        }
        return Looked.at(verdict instanceof Verdict.Dead ? new Entered.Expired() : wrong(row, operation));
    }

    private Entered executed(ConfirmationRow row, Prepared operation) {
        Instant now = now();
        Taken code = checking.taken(row, checking.forgiven(row, operation), now, trail.here());
        Prepared.Taken taken = operation.run((state, orderStatus) -> {
            @Nullable Instant at = state == Status.CONFIRMED ? null : now;
            if (rows.consume(row, new End(state, at, orderStatus, null), code) == 0) {
                throw new Overtaken();
            }
            Failpoint.CODE_TAKEN.reach();
        });
        return new Entered.Done(Views.ended(row, taken));
    }

    private Entered changed(ConfirmationRow row, Prepared operation) {
        operation.cancel("operation-changed");
        rows.close(row.id(), new End(Status.CANCELLED, now(), null, "operation-changed"), trail.here());
        return new Entered.Changed();
    }

    private Entered wrong(ConfirmationRow before, Prepared operation) {
        ConfirmationRow row = rows.find(before.id(), before.distributorId()).orElseThrow();
        trail.note(CodeEvent.WRONG, row);
        if (!row.isLocked(now())) {
            return new Entered.WrongCode(row.attemptsLeft(now()));
        }
        operation.cancel("confirmation-locked");
        rows.close(row.id(), new End(Status.LOCKED, now(), null, "confirmation-locked"), trail.here());
        locks.tell(row.who());
        return new Entered.Locked(row.lockedUntil());
    }

    /** The code was right, and what it was for could not be done: it is taken all the same. */
    private Entered failed(ConfirmationRow row, String reason) {
        return transactions.own(() -> {
            Optional<Prepared> operation = preparing.prepare(row);
            Forgiven forgiven =
                    operation.map(there -> checking.forgiven(row, there)).orElse(Forgiven.ITSELF);
            operation.ifPresent(there -> there.cancel(reason));
            End end = new End(Status.FAILED, now(), null, reason);
            if (rows.consume(row, end, checking.taken(row, forgiven, now(), trail.here())) == 0) {
                return endedMeanwhile(row);
            }
            return rows.find(row.id(), row.distributorId())
                    .<Entered>map(ended -> new Entered.Done(Views.ended(ended, now())))
                    .orElseGet(Entered.NotThere::new);
        });
    }

    private Entered endedMeanwhile(ConfirmationRow row) {
        return refused(rows.find(row.id(), row.distributorId()));
    }

    private Entered refused(Optional<ConfirmationRow> row) {
        return row.<Entered>map(one -> refused(one, now())).orElseGet(Entered.NotThere::new);
    }

    /** Why no guess at it is counted. */
    private static Entered refused(ConfirmationRow row, Instant now) {
        Status status = row.status(now);
        if (status == Status.EXPIRED) {
            return new Entered.Expired();
        }
        if (row.isLocked(now) && (status == Status.PENDING || status == Status.LOCKED)) {
            return new Entered.Locked(row.lockedUntil());
        }
        if (status == Status.PENDING) {
            return new Entered.WrongCode(row.attemptsLeft(now));
        }
        if (status == Status.CANCELLED && "operation-changed".equals(row.reason())) {
            return new Entered.Changed();
        }
        return new Entered.Closed(Views.ended(row, now));
    }

    private Instant now() {
        return Instants.cut(clock.instant());
    }
}
