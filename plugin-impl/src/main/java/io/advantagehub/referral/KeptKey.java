package io.advantagehub.referral;

import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/** A key that the first node makes and the database keeps for all of them, for ever. Thread-safe. */
class KeptKey {
    private static final int BYTES = 32;

    private final KeyMapper rows;
    private volatile byte @Nullable [] known;

    KeptKey(KeyMapper rows) {
        this.rows = rows;
    }

    byte[] secret() {
        byte[] secret = known;
        if (secret == null) {
            secret = rows.find()
                    .or(() -> {
                        byte[] random = new byte[BYTES];
                        new SecureRandom().nextBytes(random);
                        rows.insert(random);
                        return rows.find();
                    })
                    .orElseThrow()
                    .secret();
            known = secret;
        }
        return secret;
    }
}
