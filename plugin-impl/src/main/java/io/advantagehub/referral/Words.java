package io.advantagehub.referral;

import io.advantagehub.web.Refused;
import org.jspecify.annotations.Nullable;

/** What people write into a request. */
final class Words {
    private Words() {}

    /** Without the space around it. */
    static String required(String field, @Nullable String written, int longest) {
        if (written == null || written.isBlank() || written.strip().length() > longest) {
            throw Refused.invalid(field, "must have 1 to " + longest + " characters");
        }
        return written.strip();
    }
}
