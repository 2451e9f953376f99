package io.advantagehub.wallet;

import io.advantagehub.api.Money;

/** More than anybody has: a slip of the keyboard, and what a thousand of them add up to is still a balance. */
final class Largest {
    private static final long MINOR = 1_000_000_000_000_000L;

    private Largest() {}

    /** @param amount positive or negative */
    static boolean isPassedBy(Money amount) {
        return amount.minor() > MINOR || amount.minor() < -MINOR;
    }

    /** What to say of it. */
    static String message(Money amount) {
        return "must be at most " + new Money(MINOR, amount.currency());
    }
}
