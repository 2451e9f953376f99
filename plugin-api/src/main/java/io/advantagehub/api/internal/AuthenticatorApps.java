package io.advantagehub.api.internal;

import io.advantagehub.api.DistributorId;

/** The authenticator apps of people, each of which makes a new code every half minute (RFC 6238). Thread-safe. */
public interface AuthenticatorApps {

    /** Whether this person has one whose codes count. */
    default boolean has(DistributorId who) {
        return false;
    }

    /**
     * Takes a code, at most once for good, in the caller's transaction. Whoever asks counts the guess first, in a commit of
     * its own.
     *
     * @param code as entered
     * @return whether it is right now and neither it nor a later one was taken before
     */
    default boolean take(DistributorId who, String code) {
        return false;
    }
}
