package io.advantagehub.confirmation;

import io.advantagehub.api.Confirmation.Method;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.distributor.Recipient;
import io.advantagehub.words.Numbers;
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

    /** The phone, masked. */
    @Nullable
    String destination() {
        return phone == null ? null : Numbers.masked(phone);
    }
}
