package io.advantagehub.totp;

import io.advantagehub.api.Confirmation;
import io.advantagehub.api.edge.Problem;
import org.jspecify.annotations.Nullable;

/** What became of somebody's wish for an app, or for none any more. */
sealed interface Enrolment {

    /**
     * The app can be told its secret; it counts from its first code on, and not before the confirmation where there is one.
     */
    record Begun(byte[] secret, @Nullable Confirmation confirmation) implements Enrolment {
        @Override
        public String toString() {
            return "Begun[]";
        }
    }

    /** Taking it away waits for its confirmation. */
    record Leaving(Confirmation confirmation) implements Enrolment {}

    /** There is none, any more or at all. */
    record Gone() implements Enrolment {}

    record Refused(Problem problem) implements Enrolment {}
}
