package io.advantagehub.referral;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/**
 * Codes whose last signs follow from the others by a key of this installation: of guessed ones one in 13,824 passes, and so a
 * link is told from a guess without a look-up. It says nothing about codes made under a key that is gone. Thread-safe.
 */
final class CheckedCodes {
    private static final String PURPOSE = "code";
    private static final int CHECKED = 3;
    private static final int FREE = Codes.LENGTH - CHECKED;

    private final VisitKeys keys;

    CheckedCodes(VisitKeys keys) {
        this.keys = keys;
    }

    /** A new one, by the newest key. */
    String make() {
        String free = Codes.random(FREE);
        return free + check(0, free);
    }

    /**
     * Whether it was made here, as far as keys tell.
     *
     * @param code in its canonical spelling
     */
    boolean pass(String code) {
        String free = code.substring(0, FREE);
        return IntStream.range(0, keys.count()).anyMatch(key -> check(key, free).equals(code.substring(FREE)));
    }

    private String check(int key, String free) {
        ByteBuffer hash = ByteBuffer.wrap(keys.hash(key, PURPOSE, free.getBytes(StandardCharsets.US_ASCII)));
        long number = hash.getLong() >>> 1;
        StringBuilder signs = new StringBuilder(CHECKED);
        for (int i = 0; i < CHECKED; i++) {
            signs.append(Codes.ALPHABET.charAt((int) (number % Codes.ALPHABET.length())));
            number /= Codes.ALPHABET.length();
        }
        return signs.toString();
    }
}
