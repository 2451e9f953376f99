package io.advantagehub.database;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.UUID;

/** Ids of the plugin's own rows: UUIDv7 (RFC 9562), growing within this JVM. Never sees the business clock. Thread-safe. */
public final class Ids {
    /** Above all others: "as of now" where an id bounds what counts. */
    public static final UUID LAST = new UUID(-1, -1);

    private static final long VERSION_7 = 0x7000;
    private static final long VARIANT_BITS = 0xC000_0000_0000_0000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private Ids() {}

    /** Greater than any that this JVM made before. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpochPlus1();
    }

    /**
     * Below all that {@link #next} ever gives, and the same for the same content: the number of something that counts as
     * told before everything else.
     *
     * @param hash of the content, at least ten bytes
     */
    public static UUID beforeAll(byte[] hash) {
        ByteBuffer bytes = ByteBuffer.wrap(hash);
        long low = bytes.getLong();
        return new UUID(VERSION_7 | bytes.getShort() & 0xFFF, low & ~VARIANT_BITS | VARIANT);
    }

    /** Whether {@link #beforeAll} made it. */
    public static boolean isBeforeAll(UUID id) {
        return id.getMostSignificantBits() >>> 16 == 0;
    }

    /** Above all that were made longer ago, and below all since: ids carry the system's clock. */
    public static UUID before(Duration ago) {
        long millis = (next().getMostSignificantBits() >>> 16) - ago.toMillis();
        return new UUID(millis << 16 | 0x7000, Long.MIN_VALUE);
    }

    /** How long ago it was made. */
    public static Duration age(UUID id) {
        long millis = (next().getMostSignificantBits() >>> 16) - (id.getMostSignificantBits() >>> 16);
        return Duration.ofMillis(Math.max(0, millis));
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
