package io.advantagehub.database;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.UUID;

/** Bytes of a UUID, most significant first: the database then orders ids as {@link UUID} text does. */
final class Hex {
    private Hex() {}

    static String of(UUID id) {
        return HexFormat.of().formatHex(bytes(id));
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
