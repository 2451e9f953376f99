package io.advantagehub.database;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Ids of the plugin's own rows: UUIDv7 (RFC 9562), growing within this JVM. Never sees the business clock. Thread-safe. */
public final class Ids {
    /** Above all others: "as of now" where an id bounds what counts. */
    public static final UUID LAST = new UUID(-1, -1);

    private Ids() {}

    /** Greater than any that this JVM made before. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }

    /** The order of the database, byte by byte, which is not {@link UUID#compareTo}'s. */
    public static int compare(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }

    /** The 32 hex digits in which ids travel inside {@link JsonRows}; read there by {@code UNHEX}. */
    public static String hex(UUID id) {
        return Hex.of(id);
    }
}
