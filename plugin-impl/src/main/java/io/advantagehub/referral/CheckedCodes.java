package io.advantagehub.referral;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Codes whose last signs follow from the others by the key that the database keeps: of guessed ones one in 13,824 passes, and
 * so a link is told from a guess without a look-up. Not by the configured keys: those are changed and taken away, and a link
 * is printed on cards. Whoever knew this key could have codes looked up that nobody has, and no more. Thread-safe.
 */
final class CheckedCodes {
    private static final String PURPOSE = "code";
    private static final int CHECKED = 3;
    private static final int FREE = Codes.LENGTH - CHECKED;

    private final KeptKey key;

    CheckedCodes(KeptKey key) {
        this.key = key;
    }

    String make() {
        String free = Codes.random(FREE);
        return free + check(free);
    }

    /**
     * Whether it was made here, or guessed with luck.
     *
     * @param code in its canonical spelling
     */
    boolean pass(String code) {
        String free = code.substring(0, FREE);
        return check(free).equals(code.substring(FREE));
    }

    private String check(String free) {
        ByteBuffer hash = ByteBuffer.wrap(Hashes.of(key.secret(), PURPOSE, free.getBytes(StandardCharsets.US_ASCII)));
        long number = hash.getLong() >>> 1;
        StringBuilder signs = new StringBuilder(CHECKED);
        for (int i = 0; i < CHECKED; i++) {
            signs.append(Codes.ALPHABET.charAt((int) (number % Codes.ALPHABET.length())));
            number /= Codes.ALPHABET.length();
        }
        return signs.toString();
    }
}
