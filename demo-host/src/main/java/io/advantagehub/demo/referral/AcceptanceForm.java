package io.advantagehub.demo.referral;

import io.advantagehub.api.usecase.JoinProgramme.Acceptance;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Both boxes, and the versions that stood above them; a box that is not checked is not sent. */
record AcceptanceForm(
        @Nullable Integer termsVersion,
        @Nullable Integer privacyVersion,
        @Nullable Boolean acceptsTerms,
        @Nullable Boolean acceptsPrivacy) {

    /** Empty where one of the boxes is not checked: each document is accepted by itself, and only both together count. */
    Optional<Acceptance> acceptance(Locale language, String address) {
        return termsVersion != null
                        && privacyVersion != null
                        && Boolean.TRUE.equals(acceptsTerms)
                        && Boolean.TRUE.equals(acceptsPrivacy)
                ? Optional.of(new Acceptance(termsVersion, privacyVersion, language, address))
                : Optional.empty();
    }
}
