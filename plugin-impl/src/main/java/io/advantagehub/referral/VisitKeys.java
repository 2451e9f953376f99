package io.advantagehub.referral;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.core.env.Environment;

/**
 * The keys of attribution cookies and visitors' fingerprints, newest first: {@code advantage-hub.privacy.keys[n].secret}, else
 * the one that the database keeps. Thread-safe.
 */
class VisitKeys {
    private static final String PROPERTY = "advantage-hub.privacy.keys[";

    private final List<byte[]> configured;
    private final KeptKey kept;

    VisitKeys(Environment environment, KeptKey kept) {
        this.configured = configured(environment);
        this.kept = kept;
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
        return Hashes.of(secrets().get(key), purpose, content);
    }

    private List<byte[]> secrets() {
        return configured.isEmpty() ? List.of(kept.secret()) : configured;
    }
}
