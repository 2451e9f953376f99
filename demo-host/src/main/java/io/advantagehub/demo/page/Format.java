package io.advantagehub.demo.page;

import io.advantagehub.api.Money;
import io.advantagehub.demo.shop.Product;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Money and times for templates, the way the page's language writes them. */
@Component("format")
public class Format {

    public String money(BigDecimal amount) {
        Locale locale = LocaleContextHolder.getLocale();
        NumberFormat format = NumberFormat.getCurrencyInstance(
                locale.getLanguage().equals("pt") ? locale : Locale.forLanguageTag(locale.getLanguage() + "-BR"));
        format.setCurrency(Product.CURRENCY);
        return format.format(amount);
    }

    public String money(Money amount) {
        return money(Amounts.decimal(amount));
    }

    /** A share, as in {@code 0.0250}; a dash where there is none yet. */
    public String percent(@Nullable String share) {
        if (share == null) {
            return "–";
        }
        NumberFormat format = NumberFormat.getPercentInstance(LocaleContextHolder.getLocale());
        format.setMaximumFractionDigits(1);
        return format.format(new BigDecimal(share));
    }

    /** To the second. */
    public String timeOfDay(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM)
                .withLocale(LocaleContextHolder.getLocale())
                .withZone(zone)
                .format(instant);
    }

    public String time(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(LocaleContextHolder.getLocale())
                .withZone(zone)
                .format(instant);
    }

    public String date(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(LocaleContextHolder.getLocale())
                .withZone(zone)
                .format(instant);
    }
}
