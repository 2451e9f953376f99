package io.advantagehub.routes.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.MessageClass;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.api.ReferralCode;
import io.advantagehub.api.VisitToken;
import io.advantagehub.api.event.DistributorProfile;
import io.advantagehub.api.event.DistributorSignedUp;
import io.advantagehub.api.event.DistributorUpdated;
import io.advantagehub.api.event.EventType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code distributor.*}: who somebody is. */
final class DistributorShapes {
    static final List<Shape<?>> ALL = List.of(
            Shape.of(
                    EventType.DISTRIBUTOR_SIGNED_UP,
                    DistributorSignedUp.class,
                    (data, envelope) -> new DistributorSignedUp(
                            data.requiredDistributor("distributorId"), envelope.time(), profile(data)),
                    (event, data) -> write(event.profile(), data)),
            Shape.of(
                    EventType.DISTRIBUTOR_UPDATED,
                    DistributorUpdated.class,
                    (data, envelope) -> new DistributorUpdated(
                            data.requiredDistributor("distributorId"), envelope.time(), profile(data)),
                    (event, data) -> write(event.profile(), data)));

    private DistributorShapes() {}

    static DistributorProfile profile(Fields data) {
        return data.part(() -> new DistributorProfile(
                data.optional("sponsorId", DistributorId::new),
                data.optional("referralCode", ReferralCode::new),
                visit(data),
                data.optionalText("displayName"),
                data.optional("phone", PhoneNumber::new),
                data.optionalFlag("phoneVerified"),
                data.optional("locale", DistributorProfile::locale),
                data.optional("timeZone", DistributorProfile::timeZone),
                data.items("consents", (consent, index) -> consent(consent))));
    }

    /** A browser sent it: nonsense is none, and nobody's sign-up fails for it. */
    private static @Nullable VisitToken visit(Fields data) {
        JsonNode cookie = data.value("visit");
        return cookie == null ? null : VisitToken.of(cookie.textValue()).orElse(null);
    }

    private static DistributorProfile.Consent consent(Fields item) {
        return item.part(() -> new DistributorProfile.Consent(
                item.required("class", Texts::messageClass, MessageClass.TRANSACTIONAL),
                item.requiredText("textVersion"),
                item.required("at", Texts::instant, StandIn.TIME),
                item.requiredText("proof")));
    }

    private static void write(DistributorProfile profile, Written data) {
        data.text("sponsorId", profile.sponsorId());
        data.text("referralCode", profile.referralCode());
        data.text("visit", profile.visit());
        data.text("displayName", profile.displayName());
        data.text("phone", profile.phone() == null ? null : profile.phone().e164());
        data.flag("phoneVerified", profile.phoneVerified());
        data.text("locale", profile.locale() == null ? null : profile.locale().toLanguageTag());
        data.text("timeZone", profile.timeZone());
        data.list("consents", profile.consents(), DistributorShapes::write);
    }

    private static void write(DistributorProfile.Consent consent, Written item) {
        item.text("class", consent.messageClass());
        item.text("textVersion", consent.textVersion());
        item.text("at", consent.at());
        item.text("proof", consent.proof());
    }
}
