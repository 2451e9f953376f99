package io.advantagehub.confirmation;

import io.advantagehub.api.Confirmation;
import io.advantagehub.api.Confirmation.Method;
import io.advantagehub.api.Confirmation.Status;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Instants;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.api.spi.ProtectedOperation.Shape;
import io.advantagehub.api.usecase.ConfirmOperations.Resent;
import io.advantagehub.confirmation.ConfirmationMapper.End;
import io.advantagehub.confirmation.ConfirmationMapper.NewCode;
import io.advantagehub.confirmation.Wording.Subject;
import io.advantagehub.database.Transactions;
import io.advantagehub.keys.Key;
import io.advantagehub.keys.Keyring;
import io.advantagehub.settings.Settings;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;

/** Sends another code, with a life of its own; what waits for it waits as long, and the one before is dead. */
final class Resending {
    private final ConfirmationMapper rows;
    private final Preparing preparing;
    private final Checking checking;
    private final Gatekeeper gatekeeper;
    private final Letters letters;
    private final Keyring keys;
    private final Transactions transactions;
    private final Settings settings;
    private final InstantSource clock;
    private final Registry registry;
    private final StoredTrail trail;

    Resending(
            ConfirmationMapper rows,
            Preparing preparing,
            Checking checking,
            Gatekeeper gatekeeper,
            Letters letters,
            Keyring keys,
            Transactions transactions,
            Settings settings,
            InstantSource clock,
            Registry registry,
            StoredTrail trail) {
        this.rows = rows;
        this.preparing = preparing;
        this.checking = checking;
        this.gatekeeper = gatekeeper;
        this.letters = letters;
        this.keys = keys;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
        this.registry = registry;
        this.trail = trail;
    }

    Resent resend(DistributorId who, UUID id) {
        return transactions.own(
                () -> rows.find(id, who.value()).map(this::resend).orElseGet(Resent.NotThere::new));
    }

    private Resent resend(ConfirmationRow row) {
        Instant now = Instants.cut(clock.instant());
        Rules rules = new Rules(settings.snapshot());
        Optional<Resent> refusal = refusal(row, rules, now);
        return refusal.orElseGet(() -> preparing
                .prepare(row)
                .map(operation -> anew(row, operation, rules, now))
                .orElseGet(() -> new Resent.Closed(Views.ended(row, now))));
    }

    private Optional<Resent> refusal(ConfirmationRow row, Rules rules, Instant now) {
        Status status = row.status(now);
        if (status == Status.EXPIRED) {
            return Optional.of(new Resent.Expired());
        }
        if (row.isLocked(now) && (status == Status.PENDING || status == Status.LOCKED)) {
            return Optional.of(new Resent.Locked(row.lockedUntil()));
        }
        if (status != Status.PENDING) {
            return Optional.of(new Resent.Closed(Views.ended(row, now)));
        }
        if (row.method() != Method.SMS || row.used() >= Budgets.MOST) {
            return Optional.of(new Resent.NoMethod());
        }
        if (row.resends() >= rules.resends()) {
            return Optional.of(new Resent.TooSoon(null));
        }
        return now.isBefore(row.resendAfter()) ? Optional.of(new Resent.TooSoon(row.resendAfter())) : Optional.empty();
    }

    private Resent anew(ConfirmationRow row, Prepared operation, Rules rules, Instant now) {
        Means means = checking.means(row, operation);
        @Nullable PhoneNumber phone = means.phone();
        if (phone == null || !checking.isAsAsked(row, operation, means)) {
            operation.cancel("operation-changed");
            rows.close(row.id(), new End(Status.CANCELLED, now, null, "operation-changed"), trail.here());
            return new Resent.Changed();
        }
        Optional<Shape> shape = registry.shape(row.operationType());
        if (shape.isEmpty() || !gatekeeper.maySend(means)) {
            return new Resent.NoMethod();
        }
        Instant until = now.plus(rules.life(shape.get()));
        operation.extend(until);
        Subject subject = new Subject(
                row.operationType(),
                shape.get(),
                Canonical.fields(operation.fields()),
                operation.payeeName().orElse(null));
        NewCode code = renewed(Checking.bound(row, operation, means, until), means, subject, now);
        return sent(row, code, now);
    }

    private NewCode renewed(Bound bound, Means means, Subject subject, Instant now) {
        Key key = keys.newest();
        Letters.Sent letter = letters.send(bound, key, means, subject);
        return new NewCode(
                bound.digest(key),
                key.id(),
                letter.mac(),
                letter.message(),
                Objects.requireNonNull(means.destination()),
                Objects.requireNonNull(gatekeeper.hash(means.phone())),
                now,
                bound.expiresAt(),
                now.plus(new Rules(settings.snapshot()).resendAfter()));
    }

    private Resent sent(ConfirmationRow row, NewCode code, Instant now) {
        if (rows.renew(row, code) == 0) {
            throw new ConcurrencyFailureException("it ended meanwhile, or another code was sent");
        }
        trail.note(CodeEvent.RESENT, row);
        return new Resent.Sent(new Confirmation(
                row.id(),
                Status.PENDING,
                row.method(),
                code.expiresAt(),
                code.destination(),
                code.resendAfter(),
                row.attemptsLeft(now)));
    }
}
