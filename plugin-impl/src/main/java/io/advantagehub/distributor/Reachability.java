package io.advantagehub.distributor;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.advantagehub.api.PhoneNumber;

/** Whether any network can have assigned a number, by the numbering plans that libphonenumber knows. */
final class Reachability {
    private Reachability() {}

    static boolean of(PhoneNumber phone) {
        PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
        try {
            return plans.isValidNumber(plans.parse(phone.e164(), null));
        } catch (NumberParseException inNoPlan) {
            return false;
        }
    }
}
