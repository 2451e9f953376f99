package io.advantagehub.wallet;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Ids that the plugin gave, as they come back. */
final class Uuids {

    private Uuids() {}

    /** Empty where it can be none of the plugin's. */
    static Optional<UUID> parse(String text) {
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equals(text.toLowerCase(Locale.ROOT)) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
