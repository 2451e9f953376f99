package io.advantagehub.api;

import java.util.regex.Pattern;

/**
 * A phone number in E.164 form, checked for form only: whether it can be assigned is another question, asked later.
 *
 * <p>Personal data: {@link #toString()} masks all but the last four digits, so that no log line and no exception shows
 * a whole number; {@link #e164()} is for the hand-over to a gateway and the two columns made for it.
 *
 * @param e164 {@code +} and 8 to 15 digits
 */
public record PhoneNumber(String e164) {
    private static final Pattern FORM = Pattern.compile("\\+[0-9]{8,15}");
    private static final int SHOWN = 4;

    public PhoneNumber {
        if (!FORM.matcher(e164).matches()) {
            throw new IllegalArgumentException("must be + and 8 to 15 digits (E.164)");
        }
    }

    /** For logs, as in {@code +*********1234}: not even the country shows. */
    @Override
    public String toString() {
        return "+" + "*".repeat(e164.length() - 1 - SHOWN) + e164.substring(e164.length() - SHOWN);
    }
}
