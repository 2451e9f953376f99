package io.advantagehub.confirmation;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import io.advantagehub.api.Confirmation.Method;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.distributor.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * How somebody confirms.
 *
 * @param phone where the code goes; none for an authenticator app
 */
record Means(Recipient recipient, Method method, @Nullable PhoneNumber phone) {

    static Means bySms(Recipient recipient, PhoneNumber phone) {
        return new Means(recipient, Method.SMS, phone);
    }

    static Means byApp(Recipient recipient) {
        return new Means(recipient, Method.TOTP, null);
    }

    /** The phone as people write it, with the country and the last four digits: {@code +55 ** *****-1234}. */
    @Nullable
    String destination() {
        return phone == null ? null : masked(phone);
    }

    private static String masked(PhoneNumber phone) {
        PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
        try {
            var number = plans.parse(phone.e164(), null);
            String written = plans.format(number, PhoneNumberFormat.INTERNATIONAL);
            int country = 1 + Integer.toString(number.getCountryCode()).length();
            String own = written.substring(country).replaceAll("[0-9](?=(?:[^0-9]*[0-9]){4})", "*");
            return written.substring(0, country) + own;
        } catch (NumberParseException inNoPlan) {
            return phone.masked();
        }
    }
}
