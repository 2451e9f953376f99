package io.advantagehub.confirmation;

import io.advantagehub.api.Confirmation;
import io.advantagehub.api.Confirmation.Method;
import io.advantagehub.api.Confirmation.Status;
import io.advantagehub.api.Instants;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.api.edge.Problem;
import io.advantagehub.confirmation.BudgetMapper.Asker;
import io.advantagehub.confirmation.BudgetMapper.Standing;
import io.advantagehub.confirmation.Confirmations.Asked;
import io.advantagehub.database.Failpoint;
import io.advantagehub.database.Ids;
import io.advantagehub.database.NewRows;
import io.advantagehub.keys.Key;
import io.advantagehub.keys.Keyring;
import io.advantagehub.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Has a code sent for what somebody wants to do. In the caller's transaction, which locks that person's budget
 * and then the places: the phone and the address.
 */
final class Asking {
    private static final Duration AN_HOUR = Duration.ofHours(1);

    private final ConfirmationMapper rows;
    private final BudgetMapper budgets;
    private final PlaceMapper places;
    private final Methods methods;
    private final Gatekeeper gatekeeper;
    private final Letters letters;
    private final Keyring keys;
    private final Settings settings;
    private final InstantSource clock;

    Asking(
            ConfirmationMapper rows,
            BudgetMapper budgets,
            PlaceMapper places,
            Methods methods,
            Gatekeeper gatekeeper,
            Letters letters,
            Keyring keys,
            Settings settings,
            InstantSource clock) {
        this.rows = rows;
        this.budgets = budgets;
        this.places = places;
        this.methods = methods;
        this.gatekeeper = gatekeeper;
        this.letters = letters;
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    Asked ask(Draft draft) {
        Optional<Means> means = methods.of(draft.who(), draft.to());
        if (means.isEmpty()) {
            return new Asked.Refused(Problems.NO_METHOD);
        }
        Instant now = Instants.cut(clock.instant());
        Asker asker =
                new Asker(draft.who().value(), gatekeeper.hash(means.get().phone()), gatekeeper.hash(draft.address()));
        budgets.open(asker.who());
        NewRows.write(Place.of(now, asker.phone(), asker.address()), places::lock);
        Standing standing = budgets.standing(asker, now.minus(AN_HOUR));
        Optional<Problem> refusal = gatekeeper.refusal(standing, means.get(), now);
        return refusal.isPresent()
                ? new Asked.Refused(refusal.get())
                : new Asked.Waiting(write(draft, means.get(), asker, now, standing.used()));
    }

    private Confirmation write(Draft draft, Means means, Asker asker, Instant now, int used) {
        Rules rules = new Rules(settings.snapshot());
        Key key = keys.newest();
        Bound bound = bound(draft, means, now.plus(rules.life(draft.subject().shape())));
        Letters.@Nullable Sent sent =
                means.method() == Method.SMS ? letters.send(bound, key, means, draft.subject()) : null;
        Instant resendAfter = now.plus(rules.resendAfter());
        NewConfirmation row = new NewConfirmation(
                bound.id(),
                bound.who(),
                bound.type(),
                draft.operation(),
                Preparing.code(draft.subject().shape().mode()),
                bound.fields(),
                bound.digest(key),
                Status.PENDING,
                bound.method(),
                key.id(),
                sent == null ? null : sent.mac(),
                sent == null ? null : sent.message(),
                means.destination(),
                asker.phone(),
                asker.address(),
                now,
                now,
                bound.expiresAt(),
                resendAfter,
                rules.attempts(),
                null);
        NewRows.write(List.of(row), rows::insert);
        Failpoint.CODE_ASKED.reach();
        return new Confirmation(
                row.id(),
                row.state(),
                row.method(),
                row.expiresAt(),
                row.destination(),
                sent == null ? null : resendAfter,
                Budgets.attemptsLeft(used, rules.attempts()));
    }

    private static Bound bound(Draft draft, Means means, Instant until) {
        @Nullable PhoneNumber phone = means.phone();
        return new Bound(
                Ids.next(),
                draft.who().value(),
                draft.subject().type(),
                Canonical.text(draft.subject().fields()),
                means.method(),
                phone,
                until);
    }
}
