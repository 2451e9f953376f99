package io.advantagehub.demo.page;

import io.advantagehub.api.Money;
import io.advantagehub.demo.shop.Product;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Amounts as people type them, as the shop keeps them and as the plugin takes them. */
public final class Amounts {
    private static final int DIGITS = 2;

    private Amounts() {}

    /** A positive amount with at most two digits after point or comma; nothing where it is none. */
    public static @Nullable BigDecimal read(@Nullable String text) {
        String decimal = text == null ? "" : text.strip().replace(',', '.');
        if (!decimal.matches("\\d{1,9}(\\.\\d{1,2})?")) {
            return null;
        }
        BigDecimal amount = new BigDecimal(decimal).setScale(DIGITS);
        return amount.signum() > 0 ? amount : null;
    }

    /** @param amount with as many digits as the shop's currency has */
    public static Money money(BigDecimal amount) {
        return Money.parse(amount.toPlainString(), Product.CURRENCY);
    }

    public static BigDecimal decimal(Money amount) {
        return new BigDecimal(amount.toDecimalString());
    }
}
