package io.advantagehub.confirmation;

import io.advantagehub.api.Confirmation.Method;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.keys.Key;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that a code is good for: this confirmation of this operation, with these fields, by this person, this way, until then
 * (PSD2 RTS art. 5). Where anything of it is another, both HMACs are.
 *
 * @param fields {@link Canonical}
 * @param phone where the code goes; none for an authenticator app
 */
record Bound(
        UUID id,
        String who,
        String type,
        String fields,
        Method method,
        @Nullable PhoneNumber phone,
        Instant expiresAt) {

    /** Whether what it is good for is still the same shows by this, without a code. */
    byte[] digest(Key key) {
        return key.mac("operation", parts());
    }

    byte[] mac(Key key, String code) {
        byte[][] parts = parts();
        byte[][] all = new byte[parts.length + 1][];
        all[0] = bytes(code);
        System.arraycopy(parts, 0, all, 1, parts.length);
        return key.mac("code", all);
    }

    /** In a time that says nothing of where they differ. */
    static boolean isSame(byte[] one, byte @Nullable [] other) {
        return other != null && MessageDigest.isEqual(one, other);
    }

    private byte[][] parts() {
        return new byte[][] {
            ByteBuffer.allocate(Long.BYTES * 2)
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits())
                    .array(),
            bytes(who),
            bytes(type),
            bytes(fields),
            bytes(method.name()),
            bytes(phone == null ? "" : phone.e164()),
            ByteBuffer.allocate(Long.BYTES)
                    .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, expiresAt))
                    .array()
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** None of what is personal. */
    @Override
    public String toString() {
        return "Bound[" + id + "]";
    }
}
