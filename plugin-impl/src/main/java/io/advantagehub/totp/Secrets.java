package io.advantagehub.totp;

import io.advantagehub.api.DistributorId;
import io.advantagehub.keys.Key;
import io.advantagehub.keys.Keyrings;
import io.advantagehub.keys.Keyrings.Purpose;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/** Secrets of apps: made at random, kept encrypted under {@code confirmation.keys}, each opening for its own person only. */
final class Secrets {
    /** As long as the hash (RFC 4226 §4, R6). */
    private static final int BYTES = 20;

    private static final String USE = "totp";

    private final Keyrings keys;
    private final SecureRandom random = new SecureRandom();

    Secrets(Keyrings keys) {
        this.keys = keys;
    }

    /** @param keyId of the key it is encrypted under */
    record Sealed(String keyId, byte[] secret) {
        @Override
        public String toString() {
            return "Sealed[" + keyId + "]";
        }
    }

    byte[] fresh() {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return secret;
    }

    Sealed seal(DistributorId who, byte[] secret) {
        Key key = keys.of(Purpose.CONFIRMATION).newest();
        return new Sealed(key.id(), key.encrypt(USE, secret, context(who.value())));
    }

    /** Empty where its key was taken away, or somebody put another person's secret there. */
    Optional<byte[]> open(TotpRow row) {
        return keys.of(Purpose.CONFIRMATION)
                .find(row.keyId())
                .flatMap(key -> key.decrypt(USE, row.secret(), context(row.distributorId())));
    }

    /** What stands for a sealed secret where codes are bound to it. */
    static String fingerprint(TotpRow row) {
        return HexFormat.of().formatHex(row.secret(), 0, BYTES);
    }

    private static byte[] context(String who) {
        return who.getBytes(StandardCharsets.UTF_8);
    }
}
