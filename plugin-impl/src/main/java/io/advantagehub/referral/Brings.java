package io.advantagehub.referral;

import io.advantagehub.api.ReferralCode;
import io.advantagehub.api.VisitToken;
import org.jspecify.annotations.Nullable;

/** What somebody brings along to say who sent them. */
record Brings(@Nullable ReferralCode code, @Nullable VisitToken visit) {

    boolean isNothing() {
        return code == null && visit == null;
    }

    /** Not the value of the cookie, told as a code. */
    boolean isTypedCode() {
        return code != null && VisitToken.of(code.value()).isEmpty();
    }
}
