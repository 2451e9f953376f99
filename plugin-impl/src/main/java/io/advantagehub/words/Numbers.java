package io.advantagehub.words;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import io.advantagehub.api.PhoneNumber;

/** Phone numbers in texts and answers. */
public final class Numbers {

    private Numbers() {}

    /**
     * As people write it, with the country and the last four digits: {@code +55 ** *****-1234}. One of no known country is all
     * masked but these, as in a log.
     */
    public static String masked(PhoneNumber phone) {
        PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
        try {
            Phonenumber.PhoneNumber number = plans.parse(phone.e164(), null);
            String written = plans.format(number, PhoneNumberFormat.INTERNATIONAL);
            int country = 1 + Integer.toString(number.getCountryCode()).length();
            String own = written.substring(country).replaceAll("[0-9](?=(?:[^0-9]*[0-9]){4})", "*");
            return written.substring(0, country) + own;
        } catch (NumberParseException inNoPlan) {
            return phone.toString();
        }
    }
}
