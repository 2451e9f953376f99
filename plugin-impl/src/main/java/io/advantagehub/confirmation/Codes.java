package io.advantagehub.confirmation;

import java.security.SecureRandom;

/** Draws codes: each as likely as any other (SecureRandom rejects what would favour some), with their leading zeros. Thread-safe. */
final class Codes {
    private static final long TEN = 10;

    private final SecureRandom random = new SecureRandom();

    /** @param beside what its message says: the code stands nowhere in it */
    String draw(int digits, String beside) {
        long bound = 1;
        for (int i = 0; i < digits; i++) {
            bound *= TEN;
        }
        while (true) {
            String number = Long.toString(random.nextLong(bound));
            String code = "0".repeat(digits - number.length()) + number;
            if (!beside.contains(code)) {
                return code;
            }
        }
    }
}
