package io.advantagehub.api.event;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.MessageClass;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A distributor agreed to messages of a class (never {@link MessageClass#OTP}, which needs no consent).
 */
public record ConsentGranted(
        DistributorId distributorId,
        Instant time,
        MessageClass messageClass,
        @Nullable String textVersion,
        @Nullable String proof)
        implements HostEvent {

    public ConsentGranted {
        Field.required("distributorId", distributorId);
        time = Field.time(time);
        DistributorProfile.Consent.consentClass("class", messageClass);
        Field.length("textVersion", textVersion, Field.SHORT);
        Field.length("proof", proof, Field.LONG);
    }

    @Override
    public String type() {
        return EventType.CONSENT_GRANTED.wireName();
    }

    @Override
    public DistributorId subject() {
        return distributorId;
    }
}
