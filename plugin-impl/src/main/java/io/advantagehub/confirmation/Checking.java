package io.advantagehub.confirmation;

import io.advantagehub.api.Confirmation.Method;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.api.internal.AuthenticatorApps;
import io.advantagehub.confirmation.ConfirmationMapper.Forgiven;
import io.advantagehub.confirmation.ConfirmationMapper.Taken;
import io.advantagehub.distributor.Recipient;
import io.advantagehub.keys.Key;
import io.advantagehub.keys.Keyring;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at a guess that was counted: is everything still what the code was made for, and is it the code? */
final class Checking {
    private final Methods methods;
    private final Keyring keys;
    private final Seals seals;
    private final AuthenticatorApps apps;

    Checking(Methods methods, Keyring keys, Seals seals, AuthenticatorApps apps) {
        this.methods = methods;
        this.keys = keys;
        this.seals = seals;
        this.apps = apps;
    }

    sealed interface Verdict {

        /** @param means by which it came */
        record Right(Means means) implements Verdict {}

        record Wrong() implements Verdict {}

        /** Something that it is bound to is another. */
        record Changed() implements Verdict {}

        /** It was made with a key that is no more. */
        record Dead() implements Verdict {}
    }

    Verdict check(ConfirmationRow row, Prepared operation, String code) {
        Optional<Key> key = Optional.ofNullable(row.keyId()).flatMap(keys::find);
        if (key.isEmpty()) {
            return new Verdict.Dead();
        }
        Means means = means(row, operation);
        Bound bound = bound(row, operation, means, row.expiresAt());
        if (!isAsAsked(row, bound, key.get())) {
            return new Verdict.Changed();
        }
        boolean right = means.method() == Method.SMS
                ? Bound.isSame(bound.mac(key.get(), code), row.mac())
                : apps.take(row.who(), code);
        return right ? new Verdict.Right(means) : new Verdict.Wrong();
    }

    /** Whether what would be executed is what was asked for, without a look at any code. */
    boolean isAsAsked(ConfirmationRow row, Prepared operation, Means means) {
        return Optional.ofNullable(row.keyId())
                .flatMap(keys::find)
                .filter(key -> isAsAsked(row, bound(row, operation, means, row.expiresAt()), key))
                .isPresent();
    }

    private static boolean isAsAsked(ConfirmationRow row, Bound bound, Key key) {
        return row.fields().equals(bound.fields()) && Bound.isSame(bound.digest(key), row.opDigest());
    }

    /**
     * Of whoever has an app, a code that went to a phone makes up for no other: the caller may have named that number, and would
     * buy guesses at the app's codes with it.
     */
    Forgiven forgiven(ConfirmationRow row, Prepared operation) {
        return operation.to().isPresent() && apps.has(row.who()) ? Forgiven.ITSELF : Forgiven.ALL;
    }

    /** The code was right. @param from the address it came from, hashed */
    Taken taken(ConfirmationRow row, Forgiven forgiven, Instant at, byte @Nullable [] from) {
        return new Taken(at, from, forgiven, seals.confirmed(row.deed()));
    }

    /** How the person confirms this one, as things stand now: another phone than then is another means. */
    Means means(ConfirmationRow row, Prepared operation) {
        if (row.method() == Method.TOTP) {
            return Means.byApp(new Recipient(row.who(), true, null, null, true, null, null, null, null, null));
        }
        Recipient recipient = methods.recipient(row.who());
        @Nullable PhoneNumber phone = operation.to().orElse(recipient.verifiedPhone());
        return new Means(recipient, Method.SMS, phone);
    }

    static Bound bound(ConfirmationRow row, Prepared operation, Means means, Instant until) {
        return new Bound(
                row.id(),
                row.distributorId(),
                row.operationType(),
                operation.fields(),
                means.method(),
                means.phone(),
                until);
    }
}
