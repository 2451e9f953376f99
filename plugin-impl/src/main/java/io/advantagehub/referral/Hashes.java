package io.advantagehub.referral;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed hashes (HMAC-SHA256), each purpose by a key of its own that follows from a secret. */
final class Hashes {
    private static final String ALGORITHM = "HmacSHA256";

    private Hashes() {}

    static byte[] of(byte[] secret, String purpose, byte[] content) {
        return hmac(hmac(secret, ("referral." + purpose).getBytes(StandardCharsets.US_ASCII)), content);
    }

    private static byte[] hmac(byte[] key, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(content);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
