package io.advantagehub.words;

import io.advantagehub.api.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;

/** Amounts in texts. */
public final class Amounts {

    private Amounts() {}

    /**
     * As in the reader's country, and with plain spaces: a no-break one would cost a Portuguese or English message half of its
     * length (GSM 03.38).
     */
    public static String written(Money money, Locale country) {
        int digits = money.currency().getDefaultFractionDigits();
        NumberFormat written = NumberFormat.getCurrencyInstance(country);
        written.setCurrency(money.currency());
        written.setMinimumFractionDigits(digits);
        written.setMaximumFractionDigits(digits);
        return written.format(BigDecimal.valueOf(money.minor(), digits))
                .replaceAll("[\\u00A0\\u202F]", " ")
                .replaceAll("(?<=[A-Z]{3})(?=\\d)", " ");
    }
}
