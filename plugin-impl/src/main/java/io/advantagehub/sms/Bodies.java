package io.advantagehub.sms;

import io.advantagehub.keys.Key;
import io.advantagehub.keys.Keyring;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * Texts with codes as they lie in the outbox: AES-GCM under the newest key for confirmations, bound to their message, with the
 * key's name before them.
 */
final class Bodies {
    private static final String USE = "body of a message";

    private final Keyring keys;

    Bodies(Keyring keys) {
        this.keys = keys;
    }

    byte[] sealed(UUID message, String text) {
        Key key = keys.newest();
        byte[] name = key.id().getBytes(StandardCharsets.US_ASCII);
        byte[] sealed = key.encrypt(USE, text.getBytes(StandardCharsets.UTF_8), context(message));
        return ByteBuffer.allocate(1 + name.length + sealed.length)
                .put((byte) name.length)
                .put(name)
                .put(sealed)
                .array();
    }

    /** Empty where the key is gone, or the row is not as it was written. */
    Optional<String> opened(UUID message, byte[] body) {
        ByteBuffer buffer = ByteBuffer.wrap(body);
        if (buffer.remaining() == 0 || buffer.remaining() <= buffer.get(0)) {
            return Optional.empty();
        }
        byte[] name = new byte[buffer.get()];
        buffer.get(name);
        byte[] sealed = new byte[buffer.remaining()];
        buffer.get(sealed);
        return keys.find(new String(name, StandardCharsets.US_ASCII))
                .flatMap(key -> key.decrypt(USE, sealed, context(message)))
                .map(text -> new String(text, StandardCharsets.UTF_8));
    }

    private static byte[] context(UUID message) {
        return ByteBuffer.allocate(Long.BYTES * 2)
                .putLong(message.getMostSignificantBits())
                .putLong(message.getLeastSignificantBits())
                .array();
    }
}
