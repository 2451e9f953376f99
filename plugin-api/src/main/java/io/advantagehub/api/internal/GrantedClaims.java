package io.advantagehub.api.internal;

import io.advantagehub.api.EventKey;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The plugin's own events by which granted claims take effect: they give a sponsor to somebody who is registered and has
 * none. Whatever the host said meanwhile stands.
 */
public final class GrantedClaims {
    private static final String SOURCE = "/advantage-hub/claims";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private GrantedClaims() {}

    public static EventKey key(UUID claim) {
        return new EventKey(SOURCE, claim.toString());
    }

    /** The claim that an event carries out; empty for every other event. */
    public static Optional<UUID> claim(EventKey key) {
        return key.source().equals(SOURCE) && ID.matcher(key.id()).matches()
                ? Optional.of(UUID.fromString(key.id()))
                : Optional.empty();
    }
}
