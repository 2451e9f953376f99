package io.advantagehub.totp;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time passwords (RFC 6238 over RFC 4226): what every authenticator app makes of a secret and the time.
 *
 * @param hmac as in {@code HmacSHA1}
 * @param digits 6 to 8
 */
record Totp(String hmac, int digits) {
    /** What all apps understand, also those that ignore what a URI says otherwise. */
    static final Totp USUAL = new Totp("HmacSHA1", 6);

    static final long STEP_SECONDS = 30;
    /** For clocks that differ, and for slow fingers: a step each way (RFC 6238 §5.2). */
    private static final int STEPS_AROUND = 1;

    private static final int[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP_SECONDS);
    }

    String code(byte[] secret, long step) {
        byte[] hash = mac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xF;
        int binary = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%0" + digits + "d", binary % POWERS[digits]);
    }

    /** At which step, of those around that time, this is the code; looks at all of them, in the same time for any code. */
    OptionalLong match(byte[] secret, String code, Instant at) {
        byte[] given = code.getBytes(StandardCharsets.UTF_8);
        long now = step(at);
        long found = -1;
        for (long step = now - STEPS_AROUND; step <= now + STEPS_AROUND; step++) {
            boolean same = MessageDigest.isEqual(code(secret, step).getBytes(StandardCharsets.UTF_8), given);
            found = same ? step : found;
        }
        return found < 0 ? OptionalLong.empty() : OptionalLong.of(found);
    }

    private byte[] mac(byte[] secret, byte[] counter) {
        try {
            Mac mac = Mac.getInstance(hmac);
            mac.init(new SecretKeySpec(secret, hmac));
            return mac.doFinal(counter);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
