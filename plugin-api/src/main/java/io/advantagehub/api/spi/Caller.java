package io.advantagehub.api.spi;

import java.util.Set;

/**
 * Whoever sends a request.
 *
 * @param id what the host calls them, 1 to 255 characters; of a {@link Role#DISTRIBUTOR} it is the distributor's id
 */
public record Caller(String id, Set<Role> roles) {
    private static final int LENGTH = 255;

    public Caller {
        if (id.isEmpty() || id.length() > LENGTH) {
            throw new IllegalArgumentException("a caller's id must have 1 to " + LENGTH + " characters");
        }
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
