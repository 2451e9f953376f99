package io.advantagehub.api.event;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.MessageClass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A distributor took back the consent to messages of a class.
 */
public record ConsentRevoked(
        DistributorId distributorId,
        Instant time,
        MessageClass messageClass,
        @Nullable String textVersion,
        @Nullable String proof)
        implements HostEvent {

    public ConsentRevoked {
        Field.required("distributorId", distributorId);
        time = Field.time(time);
        DistributorProfile.Consent.consentClass("class", messageClass);
        Field.length("textVersion", textVersion, Field.SHORT);
        Field.length("proof", proof, Field.LONG);
    }

    @Override
    public String type() {
        return EventType.CONSENT_REVOKED.wireName();
    }

    @Override
    public DistributorId subject() {
        return distributorId;
    }
}
