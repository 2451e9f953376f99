package io.advantagehub.referral;

import io.advantagehub.api.Money;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What a link brought on a day.
 *
 * @param day in UTC
 * @param refunded what refunds took back on this day, of whatever was earned when
 * @param net negative where that is more than was earned
 * @param conversion how many of the day's visitors signed up, then or later; 0 to 1, null where nobody came
 */
record DayView(
        String day,
        long clicks,
        long visitors,
        long signUps,
        long sales,
        Money earned,
        Money refunded,
        Money net,
        @Nullable String conversion) {

    static DayView of(LinkDay day, Currency currency) {
        return new DayView(
                day.day(),
                day.clicks(),
                day.visitors(),
                day.signUps(),
                day.sales(),
                new Money(day.earned(), currency),
                new Money(day.refunded(), currency),
                new Money(day.net(), currency),
                day.conversion());
    }
}
