package io.advantagehub.demo.confirm;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to do, in exactly the words that the code is bound to.
 *
 * @param target whom it goes to: a name, or a card's last four digits; none of a redemption
 * @param subject what the shop goes on with once it is confirmed: the product to renew; none of all else
 */
public record Purpose(
        Kind kind,
        String person,
        BigDecimal amount,
        @Nullable String target,
        @Nullable String subject) {

    /** To somebody, or to a card. */
    public static Purpose to(String target, Kind kind, String person, BigDecimal amount) {
        return new Purpose(kind, person, amount, target, null);
    }

    /** Nothing of money: a phone, or how the person confirms. */
    public static Purpose about(@Nullable String target, Kind kind, String person) {
        return new Purpose(kind, person, BigDecimal.ZERO, target, null);
    }

    /** Not to whom: it may be a name. */
    @Override
    public String toString() {
        return "Purpose[" + kind + "]";
    }
}
