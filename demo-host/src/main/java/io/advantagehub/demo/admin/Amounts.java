package io.advantagehub.demo.admin;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Amounts as administrators type them. */
final class Amounts {
    private static final int DIGITS = 2;

    private Amounts() {}

    /** A positive amount with at most two digits after point or comma; nothing where it is none. */
    static @Nullable BigDecimal read(String text) {
        String decimal = text.strip().replace(',', '.');
        if (!decimal.matches("\\d{1,9}(\\.\\d{1,2})?")) {
            return null;
        }
        BigDecimal amount = new BigDecimal(decimal).setScale(DIGITS);
        return amount.signum() > 0 ? amount : null;
    }
}
