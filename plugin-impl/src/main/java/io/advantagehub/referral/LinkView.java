package io.advantagehub.referral;

import io.advantagehub.api.Money;
import io.advantagehub.referral.LinkMapper.LinkRow;
import io.advantagehub.referral.NumbersMapper.LinkDay;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A link as its owner sees it.
 *
 * @param plan null where no plan is recommended
 * @param visitors of each day, together
 * @param earned by the owner, before refunds
 * @param refunded what refunds took back of it
 * @param net what is left
 * @param conversion how many of the visitors signed up, 0 to 1 as in {@code 0.0250}; null where nobody came yet
 * @param shareTexts what may be sent along, by language
 */
record LinkView(
        String code,
        String product,
        @Nullable String plan,
        String url,
        long clicks,
        long visitors,
        long signUps,
        long sales,
        Money earned,
        Money refunded,
        Money net,
        @Nullable String conversion,
        Map<String, String> shareTexts) {
    private static final int DIGITS = 4;

    static LinkView of(LinkRow link, LinkDay numbers, Currency currency, String url, Map<String, String> shareTexts) {
        return new LinkView(
                link.code(),
                link.product(),
                link.plan().isEmpty() ? null : link.plan(),
                url,
                numbers.clicks(),
                numbers.visitors(),
                numbers.signUps(),
                numbers.sales(),
                new Money(numbers.earned(), currency),
                new Money(numbers.refunded(), currency),
                net(numbers, currency),
                conversion(numbers),
                shareTexts);
    }

    /** Negative of a day on which more was taken back than earned. */
    static Money net(LinkDay numbers, Currency currency) {
        return new Money(numbers.earned() - numbers.refunded(), currency);
    }

    /** Of those alone who followed the link: a code that was typed has no visitor. Two from one browser count as one. */
    static @Nullable String conversion(LinkDay numbers) {
        return numbers.visitors() == 0
                ? null
                : BigDecimal.valueOf(Math.min(numbers.converted(), numbers.visitors()))
                        .divide(BigDecimal.valueOf(numbers.visitors()), DIGITS, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
