package io.advantagehub.routes.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key that a source signs with (Standard Webhooks, symmetric). Shows itself to nobody. */
final class Secret {
    /** What a property must be to hold one. */
    static final String FORM = "whsec_ and a key in base64";

    private static final String PREFIX = "whsec_";
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    private Secret(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** Empty where it is none. */
    static Optional<Secret> parse(String text) {
        return Optional.of(text)
                .filter(told -> told.startsWith(PREFIX))
                .flatMap(told -> decoded(told.substring(PREFIX.length())))
                .filter(key -> key.length > 0)
                .map(Secret::new);
    }

    /** Bytes of base64, as they stand in secrets and signatures. */
    static Optional<byte[]> decoded(String base64) {
        try {
            return Optional.of(Base64.getDecoder().decode(base64.getBytes(StandardCharsets.ISO_8859_1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** HMAC-SHA256 over the parts, one after the other. */
    byte[] sign(byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    @Override
    public String toString() {
        return "Secret[••••••]";
    }
}
