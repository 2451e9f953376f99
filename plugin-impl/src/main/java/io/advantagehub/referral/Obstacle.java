package io.advantagehub.referral;

import org.jspecify.annotations.Nullable;

/**
 * Why a claim cannot be granted.
 *
 * @param detail the host's reason, where it was the host
 */
record Obstacle(Kind kind, @Nullable String detail) {

    /** With its word for the outside. */
    enum Kind {
        /** Nobody of that id is registered. */
        UNKNOWN_DISTRIBUTOR("unknown-distributor", "Nobody of that id is registered."),
        /** Only the host takes somebody from a sponsor. */
        HAS_SPONSOR("has-sponsor", "They have a sponsor; only the platform itself moves somebody from one to another."),
        SPONSOR_CYCLE("sponsor-cycle", "They stand above whoever claims them."),
        HOST_REFUSED("host-refused", "The platform does not agree.");

        private final String word;
        private final String meaning;

        Kind(String word, String meaning) {
            this.word = word;
            this.meaning = meaning;
        }

        String word() {
            return word;
        }
    }

    static Obstacle of(Kind kind) {
        return new Obstacle(kind, null);
    }

    String said() {
        return detail == null ? kind.meaning : kind.meaning + " " + detail;
    }
}
