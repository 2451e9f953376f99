package io.advantagehub.referral;

import java.security.SecureRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A key that the first node makes and the database keeps for all of them, for ever. Thread-safe. */
class KeptKey {
    private static final int BYTES = 32;

    private final KeyMapper rows;
    private final Own own;
    private volatile byte @Nullable [] known;

    /** Does work in a transaction of its own. */
    interface Own {
        byte[] transaction(Supplier<byte[]> work);
    }

    KeptKey(KeyMapper rows, Own own) {
        this.rows = rows;
        this.own = own;
    }

    /** What is remembered is committed, whatever becomes of the transaction in which somebody first asks for it. */
    byte[] secret() {
        byte[] secret = known;
        if (secret == null) {
            secret = own.transaction(this::stored);
            known = secret;
        }
        return secret;
    }

    private byte[] stored() {
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
}
