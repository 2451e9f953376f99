package io.advantagehub.referral;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * The keys of attribution cookies and visitors' fingerprints, newest first: {@code advantage-hub.privacy.keys[n].secret}, else
 * one that the first node made and the database keeps for all. Thread-safe.
 */
class VisitKeys {
    private static final String PROPERTY = "advantage-hub.privacy.keys[";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final List<byte[]> configured;
    private final KeyMapper rows;
    private volatile @Nullable List<byte[]> known;

    VisitKeys(Environment environment, KeyMapper rows) {
        this.configured = configured(environment);
        this.rows = rows;
    }

    private static List<byte[]> configured(Environment environment) {
        List<byte[]> secrets = new ArrayList<>();
        for (int n = 0; environment.containsProperty(PROPERTY + n + "].secret"); n++) {
            String secret = Objects.requireNonNull(environment.getProperty(PROPERTY + n + "].secret"));
            secrets.add(secret.getBytes(StandardCharsets.UTF_8));
        }
        return secrets;
    }

    /** How many there are: the first signs, all verify. */
    int count() {
        return secrets().size();
    }

    /** A keyed hash of content, by a key of this purpose alone. */
    byte[] hash(int key, String purpose, byte[] content) {
        byte[] derived = hmac(secrets().get(key), ("referral." + purpose).getBytes(StandardCharsets.US_ASCII));
        return hmac(derived, content);
    }

    private List<byte[]> secrets() {
        List<byte[]> secrets = known;
        if (secrets == null) {
            secrets = configured.isEmpty() ? List.of(made()) : configured;
            known = secrets;
        }
        return secrets;
    }

    private byte[] made() {
        return rows.find()
                .or(() -> {
                    byte[] random = new byte[BYTES];
                    new SecureRandom().nextBytes(random);
                    rows.insert(random);
                    return rows.find();
                })
                .orElseThrow()
                .secret();
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
