package io.advantagehub.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A code that an operation waits for, or what became of it (contract §2). All instants are of the plugin's business clock.
 *
 * @param method how the code comes; none where none is needed
 * @param expiresAt from when on the code is worth nothing, that instant included
 * @param destination where the code went, masked as in {@code +55 ** *****-1234}; none for an authenticator app
 * @param resendAfter from when on another code may be asked for; none where there is nothing to send
 * @param attemptsLeft how many wrong codes until the person is locked out, the last of them included
 */
public record Confirmation(
        UUID id,
        Status status,
        @Nullable Method method,
        Instant expiresAt,
        @Nullable String destination,
        @Nullable Instant resendAfter,
        int attemptsLeft) {

    /** How a person proves to be asking. */
    public enum Method {
        /** A code by text message: NIST SP 800-63B calls it restricted. */
        SMS,
        /** A code from an authenticator app (RFC 6238). */
        TOTP
    }

    /** How far it has come. */
    public enum Status {
        /** Waits for its code. */
        PENDING,
        /** The code was right, and whoever executes the operation has not answered yet. */
        CONFIRMED,
        /** Done. */
        EXECUTED,
        /** The code was right, and it could not be done. */
        FAILED,
        /** No right code came in time. */
        EXPIRED,
        /** Called off. */
        CANCELLED,
        /** Too many wrong codes: for ever. */
        LOCKED,
        /** Nobody has to confirm it. */
        NOT_REQUIRED;

        /** Whether it still waits for a code. */
        public boolean isPending() {
            return this == PENDING;
        }
    }
}
