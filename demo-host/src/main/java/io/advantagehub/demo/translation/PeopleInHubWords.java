package io.advantagehub.demo.translation;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.MessageClass;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.api.ReferralCode;
import io.advantagehub.api.VisitToken;
import io.advantagehub.api.event.ConsentGranted;
import io.advantagehub.api.event.ConsentRevoked;
import io.advantagehub.api.event.DistributorProfile;
import io.advantagehub.api.event.DistributorSignedUp;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.demo.people.ConsentChanged;
import io.advantagehub.demo.people.PersonRegistered;
import io.advantagehub.demo.people.Topic;
import java.util.List;

/** People and what they agreed to. */
final class PeopleInHubWords {
    private PeopleInHubWords() {}

    static HostEvent signedUp(PersonRegistered event) {
        List<DistributorProfile.Consent> consents = event.agreedTo().stream()
                .map(topic -> new DistributorProfile.Consent(
                        messageClass(topic), Topic.TEXT_VERSION, event.at(), event.proof()))
                .toList();
        return new DistributorSignedUp(
                new DistributorId(event.person()),
                event.at(),
                new DistributorProfile(
                        event.sponsor() == null ? null : new DistributorId(event.sponsor()),
                        ReferralCode.typed(event.referral().code()).orElse(null),
                        VisitToken.of(event.referral().visit()).orElse(null),
                        event.displayName(),
                        new PhoneNumber(event.phone()),
                        true,
                        event.locale(),
                        event.timeZone(),
                        consents));
    }

    static HostEvent consentChanged(ConsentChanged event) {
        DistributorId person = new DistributorId(event.person());
        MessageClass messageClass = messageClass(event.topic());
        return event.agreed()
                ? new ConsentGranted(person, event.at(), messageClass, Topic.TEXT_VERSION, event.proof())
                : new ConsentRevoked(person, event.at(), messageClass, Topic.TEXT_VERSION, event.proof());
    }

    private static MessageClass messageClass(Topic topic) {
        return switch (topic) {
            case ACCOUNT -> MessageClass.TRANSACTIONAL;
            case OFFERS -> MessageClass.PROMO;
        };
    }
}
