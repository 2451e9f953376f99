package io.advantagehub.totp;

import io.advantagehub.api.Confirmation;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Instants;
import io.advantagehub.api.edge.Problem;
import io.advantagehub.confirmation.Confirmations;
import io.advantagehub.confirmation.Confirmations.Asked;
import io.advantagehub.confirmation.Confirmations.Question;
import io.advantagehub.database.Ids;
import io.advantagehub.database.NewRows;
import io.advantagehub.totp.Enrolment.Begun;
import io.advantagehub.totp.Enrolment.Gone;
import io.advantagehub.totp.Enrolment.Leaving;
import io.advantagehub.totp.Enrolment.Refused;
import io.advantagehub.totp.Secrets.Sealed;
import io.advantagehub.totp.TotpRow.State;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may have an app. Whoever can be asked in some way already has to confirm it that way: a session alone, which somebody may
 * have left open, changes nothing. Each command belongs in a transaction of the caller's.
 */
class Enrolments {
    private static final Problem ACTIVE =
            new Problem(409, "totp-active", "You have an authenticator app. Take it away first: DELETE /me/totp.");

    private final TotpMapper rows;
    private final Secrets secrets;
    private final OtherWays otherWays;
    private final Confirmations confirmations;
    private final InstantSource clock;

    Enrolments(
            TotpMapper rows, Secrets secrets, OtherWays otherWays, Confirmations confirmations, InstantSource clock) {
        this.rows = rows;
        this.secrets = secrets;
        this.otherWays = otherWays;
        this.confirmations = confirmations;
        this.clock = clock;
    }

    Enrolment enrol(DistributorId who) {
        if (rows.lock(who.value()).filter(TotpRow::isActive).isPresent()) {
            return new Refused(ACTIVE);
        }
        byte[] secret = secrets.fresh();
        Instant now = Instants.cut(clock.instant());
        UUID operation = Ids.next();
        Sealed sealed = secrets.seal(who, secret);
        if (!otherWays.has(who)) {
            return begun(TotpRow.enrolled(who.value(), sealed, now, null), secret, null);
        }
        TotpRow row = TotpRow.enrolled(who.value(), sealed, now, operation);
        Asked asked =
                confirmations.ask(new Question(AppOperation.ENROL.type(), operation, who, AppOperation.fields(row)));
        if (asked instanceof Asked.Waiting waiting) {
            return begun(row, secret, waiting.confirmation());
        }
        return new Refused(((Asked.Refused) asked).problem());
    }

    private Begun begun(TotpRow row, byte[] secret, @Nullable Confirmation confirmation) {
        NewRows.write(List.of(row), rows::save);
        return new Begun(secret, confirmation);
    }

    /** What has not been in use yet goes at once. */
    Enrolment remove(DistributorId who) {
        Optional<TotpRow> row = rows.lock(who.value());
        if (row.filter(TotpRow::isActive).isEmpty()) {
            rows.delete(who.value());
            return new Gone();
        }
        UUID operation = Ids.next();
        Asked asked = confirmations.ask(
                new Question(AppOperation.REMOVE.type(), operation, who, AppOperation.fields(row.get())));
        if (asked instanceof Asked.Waiting waiting) {
            rows.move(who.value(), State.A, operation);
            return new Leaving(waiting.confirmation());
        }
        return new Refused(((Asked.Refused) asked).problem());
    }
}
