package io.advantagehub.notification;

import io.advantagehub.distributor.Recipient;
import io.advantagehub.words.Amounts;
import io.advantagehub.words.Names;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who reads a text: the words of the language, amounts as in the person's country, times as on their clock.
 *
 * @param format how amounts are written
 * @param zone absent where nobody told it: then times say that they are UTC
 */
record Reader(Language language, Locale format, @Nullable ZoneId zone) {

    static Reader of(Recipient recipient, Language byDefault) {
        Locale told = recipient.locale();
        return Language.spoken(told)
                .map(language -> new Reader(language, country(told, language), recipient.zone()))
                .orElseGet(() -> new Reader(byDefault, byDefault.locale(), recipient.zone()));
    }

    private static Locale country(@Nullable Locale told, Language language) {
        return told == null || told.getCountry().isEmpty() ? language.locale() : told;
    }

    /** @param name of the newcomer, where the news is about one */
    String text(News news, String name) {
        String text = language.text(news.kind().wireName());
        if (news instanceof News.NewInFirstLine) {
            return text.replace("{name}", Names.inText(name));
        }
        if (news instanceof News.BonusReceived bonus) {
            return text.replace("{amount}", Amounts.written(bonus.amount(), format));
        }
        if (news instanceof News.CashbackEarned cashback) {
            return text.replace("{amount}", Amounts.written(cashback.sum(), format));
        }
        if (news instanceof News.DebtArisen debt) {
            return language.text(debt.ofRefund() ? "debt" : "debt-other")
                    .replace("{amount}", Amounts.written(debt.sum(), format));
        }
        if (news instanceof News.CodesLocked lock) {
            return lock.forGood() ? language.text("codes-disabled") : text.replace("{when}", time(lock.until()));
        }
        return activity((News.ActivityEnds) news);
    }

    private String activity(News.ActivityEnds news) {
        String when = time(news.endsAt());
        if (!news.toldAt().isBefore(news.endsAt())) {
            return language.text("activity-expired").replace("{when}", when);
        }
        String text = language.text("activity-expiring").replace("{when}", when);
        long days = ChronoUnit.DAYS.between(day(news.toldAt()), day(news.endsAt()));
        return days == 0 ? text : text + " " + language.plural("days-left", days);
    }

    /** Days are counted as on the reader's calendar: what ends tomorrow noon ends in a day, whatever hour it is now. */
    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock());
    }

    /** The zone whose hours count for the reader. */
    ZoneId clock() {
        return zone == null ? ZoneOffset.UTC : zone;
    }

    private String time(Instant instant) {
        DateTimeFormatter written = DateTimeFormatter.ofPattern(language.text("time"), language.locale());
        return written.format(instant.atZone(clock())) + (zone == null ? " UTC" : "");
    }
}
