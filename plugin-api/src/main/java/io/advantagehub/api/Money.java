package io.advantagehub.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact amount: whole minor units (cents, kopecks) of one ISO 4217 currency.
 *
 * <p>May be negative or zero; whoever needs a bound states it. Arithmetic is exact: an overflow is an
 * {@link ArithmeticException}, two currencies in one operation an {@link IllegalArgumentException}, and whatever rounds
 * takes its rounding from the caller.
 *
 * @param minor whole minor units
 * @param currency the currency, whose own number of decimal digits (ISO 4217) counts
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,40}(?:\\.(?<fraction>[0-9]{1,9}))?");

    public Money {
        Objects.requireNonNull(currency, "currency");
        if (currency.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException(currency.getCurrencyCode() + " is a currency without minor units");
        }
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * Reads a decimal string that has exactly the currency's own number of digits, as in {@code "12.34"} for BRL.
     *
     * @throws IllegalArgumentException where it is no such number or does not fit
     */
    public static Money parse(String decimal, Currency currency) {
        int digits = currency.getDefaultFractionDigits();
        Matcher number = DECIMAL.matcher(decimal);
        if (!number.matches() || digitsAfterPoint(number) != digits) {
            throw new IllegalArgumentException("must be a decimal number with exactly " + digits
                    + " digits after the point, as " + currency.getCurrencyCode() + " has");
        }
        try {
            return new Money(new BigDecimal(decimal).movePointRight(digits).longValueExact(), currency);
        } catch (ArithmeticException tooBig) {
            throw new IllegalArgumentException(
                    "must not go beyond " + new Money(Long.MAX_VALUE, currency).toDecimalString(), tooBig);
        }
    }

    /**
     * Reads an ISO 4217 code.
     *
     * @throws IllegalArgumentException where there is no such currency, or one without minor units (gold, test codes)
     */
    public static Currency currency(String code) {
        try {
            Currency currency = Currency.getInstance(code);
            return zero(currency).currency();
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException("must be the ISO 4217 code of a currency, such as BRL", unknown);
        }
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, same(other)), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, same(other)), currency);
    }

    /** This amount times a factor, rounded to the minor unit the way the caller says. */
    public Money times(BigDecimal factor, RoundingMode rounding) {
        return new Money(
                BigDecimal.valueOf(minor).multiply(factor).setScale(0, rounding).longValueExact(), currency);
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isNegative() {
        return minor < 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    /** The decimal string with exactly the currency's own number of digits. */
    public String toDecimalString() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits()).toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, same(other));
    }

    @Override
    public String toString() {
        return toDecimalString() + " " + currency.getCurrencyCode();
    }

    private static int digitsAfterPoint(Matcher number) {
        String fraction = number.group("fraction");
        return fraction == null ? 0 : fraction.length();
    }

    private long same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "cannot mix " + currency.getCurrencyCode() + " with " + other.currency.getCurrencyCode());
        }
        return other.minor;
    }
}
