package io.advantagehub.referral;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What a link brought on a day, or in these days together; money in minor units.
 *
 * @param converted who followed the link on this day and signed up then or later
 * @param earned before refunds
 * @param refunded what refunds took back of it, on the day of the refund
 */
record LinkDay(
        String code,
        String day,
        long clicks,
        long visitors,
        long signUps,
        long converted,
        long sales,
        long earned,
        long refunded) {
    private static final int DIGITS = 4;

    static LinkDay ofClicks(String code, String day, long clicks, long visitors) {
        return new LinkDay(code, day, clicks, visitors, 0, 0, 0, 0, 0);
    }

    static LinkDay ofSignUp(String code, String day) {
        return new LinkDay(code, day, 0, 0, 1, 0, 0, 0, 0);
    }

    static LinkDay ofConversion(String code, String day) {
        return new LinkDay(code, day, 0, 0, 0, 1, 0, 0, 0);
    }

    static LinkDay ofSale(String code, String day, long earned) {
        return new LinkDay(code, day, 0, 0, 0, 0, 1, earned, 0);
    }

    static LinkDay ofRefund(String code, String day, long refunded) {
        return new LinkDay(code, day, 0, 0, 0, 0, 0, 0, refunded);
    }

    /** Both together; of the same link and day. */
    LinkDay plus(LinkDay more) {
        return new LinkDay(
                code,
                day,
                clicks + more.clicks,
                visitors + more.visitors,
                signUps + more.signUps,
                converted + more.converted,
                sales + more.sales,
                earned + more.earned,
                refunded + more.refunded);
    }

    /** Negative of a day on which more was taken back than earned. */
    long net() {
        return earned - refunded;
    }

    /**
     * How many of the visitors signed up, 0 to 1 as in {@code 0.0250}; null where nobody came. Of those alone who followed the
     * link: a code that was typed has no visitor. Two from one browser count as one.
     */
    @Nullable
    String conversion() {
        return visitors == 0
                ? null
                : BigDecimal.valueOf(Math.min(converted, visitors))
                        .divide(BigDecimal.valueOf(visitors), DIGITS, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
