package io.advantagehub.api.usecase;

import io.advantagehub.api.Confirmation;
import io.advantagehub.api.DistributorId;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A distributor's authenticator app (RFC 6238): whoever has one confirms by its codes instead of by text message. Thread-safe.
 */
public interface ManageAuthenticator {

    /** As it stands. */
    App find(DistributorId who);

    /** Begins one, in place of one that was begun and never counted. */
    Enrolled enrol(DistributorId who);

    /** An app's first code, from which on its codes count. A wrong one counts among the person's wrong codes. */
    Entered enter(DistributorId who, String code);

    /** Takes it away: at once where its codes did not count yet. */
    Removed remove(DistributorId who);

    /**
     * @param enrolledAt none where there is none
     * @param notice what is wrong with codes by text message, for whoever chooses; by language tag
     */
    record App(Status status, @Nullable Instant enrolledAt, Map<String, String> notice) {
        public App {
            notice = Collections.unmodifiableMap(new LinkedHashMap<>(notice));
        }
    }

    /** How far an app has come. */
    enum Status {
        NONE,
        /** Has to be confirmed in the person's present way. */
        AWAITING_CONFIRMATION,
        /** Waits for its first code. */
        AWAITING_CODE,
        /** Its codes count. */
        ACTIVE
    }

    /** What became of the wish for an app. */
    sealed interface Enrolled {

        /**
         * Told once: nobody can ask for it again, so keep it nowhere.
         *
         * @param secret in Base32, for those who cannot scan
         * @param uri for the app
         * @param qr the same as a picture, SVG
         * @param confirmation what has to be confirmed first; none where nothing has
         */
        record Begun(
                String secret,
                String uri,
                String qr,
                @Nullable Confirmation confirmation) implements Enrolled {
            @Override
            public String toString() {
                return "Begun[]";
            }
        }

        /** @param word as in {@code totp-active, no-confirmation-method, confirmation-locked, limit-exceeded} */
        record Refused(String word) implements Enrolled {}
    }

    /** What became of a first code. */
    sealed interface Entered {

        record Active() implements Entered {}

        record WrongCode(int attemptsLeft) implements Entered {}

        /** @param until from when on codes may be entered again; none where an administrator has to help */
        record Locked(@Nullable Instant until) implements Entered {}

        /** @param word as in {@code totp-not-waiting, confirmation-pending} */
        record Refused(String word) implements Entered {}
    }

    /** What became of the wish for none. */
    sealed interface Removed {

        record Gone() implements Removed {}

        /** One that is in use goes once this is confirmed, by a code of its own. */
        record Waiting(Confirmation confirmation) implements Removed {}

        /** @param word as in {@code no-confirmation-method, confirmation-locked, limit-exceeded} */
        record Refused(String word) implements Removed {}
    }
}
