package io.advantagehub.confirmation;

import io.advantagehub.api.Confirmation.Method;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.api.edge.Problem;
import io.advantagehub.api.internal.CodeGuard;
import io.advantagehub.confirmation.BudgetMapper.Standing;
import io.advantagehub.keys.Keyring;
import io.advantagehub.settings.Settings;
import io.advantagehub.web.IpAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why somebody gets no code now: too many wrong ones, too many asked for, or the guard against pumping. */
final class Gatekeeper {
    private final Settings settings;
    private final CodeGuard guard;
    private final Keyring keys;
    private final long perAddress;

    /** @param perAddress how many are sent within an hour to whoever asks from one address */
    Gatekeeper(Settings settings, CodeGuard guard, Keyring keys, long perAddress) {
        this.settings = settings;
        this.guard = guard;
        this.keys = keys;
        this.perAddress = perAddress;
    }

    Optional<Problem> refusal(Standing standing, Means means, Instant now) {
        if (now.isBefore(standing.lockedUntil())) {
            return Optional.of(Problems.locked(standing.lockedUntil(), now));
        }
        if (standing.used() >= Budgets.MOST) {
            return Optional.of(Problems.NO_METHOD);
        }
        long most = new Rules(settings.snapshot()).perHour();
        if (standing.byPerson() >= most || standing.byPhone() >= most || standing.byAddress() >= perAddress) {
            return Optional.of(Problems.TOO_MANY);
        }
        return maySend(means) ? Optional.empty() : Optional.of(Problems.NO_METHOD);
    }

    /** Asked last: the guard counts what it lets pass. */
    boolean maySend(Means means) {
        return means.method() != Method.SMS
                || guard.asked(ask(means), settings.snapshot()::text) == CodeGuard.Verdict.PASS;
    }

    /** The code of a message was right. */
    void entered(Means means) {
        if (means.method() == Method.SMS) {
            guard.entered(ask(means));
        }
    }

    private static CodeGuard.Ask ask(Means means) {
        PhoneNumber phone = Objects.requireNonNull(means.phone());
        return new CodeGuard.Ask(
                means.recipient().id(),
                phone,
                phone.equals(means.recipient().verifiedPhone()),
                means.recipient().sponsor());
    }

    byte @Nullable [] hash(@Nullable PhoneNumber phone) {
        return phone == null ? null : keys.newest().mac("phone", bytes(phone.e164()));
    }

    byte @Nullable [] hash(@Nullable String address) {
        return address == null ? null : keys.newest().mac("address", network(address));
    }

    /** What a host hands over need be no address of the Internet. */
    private static byte[] network(String address) {
        return IpAddress.read(address).map(IpAddress::network).orElseGet(() -> bytes(address));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
