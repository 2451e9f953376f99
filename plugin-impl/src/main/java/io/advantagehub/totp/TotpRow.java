package io.advantagehub.totp;

import io.advantagehub.api.usecase.ManageAuthenticator.Status;
import io.advantagehub.totp.Secrets.Sealed;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of ah_totp.
 *
 * @param lastStep the time step of the last code taken: neither it nor an earlier one is taken again
 * @param operationId what waits for a confirmation: enrolling it, or taking it away
 */
record TotpRow(
        String distributorId,
        State state,
        String keyId,
        byte[] secret,
        long lastStep,
        Instant enrolledAt,
        @Nullable UUID operationId) {

    /** How far an app has come. */
    enum State {
        /** Waits for a confirmation in another way. */
        W,
        /** Waits for its first code. */
        P,
        /** Its codes count. */
        A
    }

    static TotpRow enrolled(String who, Sealed sealed, Instant at, @Nullable UUID waitsFor) {
        return new TotpRow(who, waitsFor == null ? State.P : State.W, sealed.keyId(), sealed.secret(), 0, at, waitsFor);
    }

    Status told() {
        return switch (state) {
            case W -> Status.AWAITING_CONFIRMATION;
            case P -> Status.AWAITING_CODE;
            case A -> Status.ACTIVE;
        };
    }

    boolean isActive() {
        return state == State.A;
    }

    @Override
    public String toString() {
        return "TotpRow[" + distributorId + ", " + state + "]";
    }
}
