package io.advantagehub.consent;

import io.advantagehub.api.MessageClass;
import io.advantagehub.api.event.ConsentGranted;
import io.advantagehub.api.event.ConsentRevoked;
import io.advantagehub.api.event.DistributorProfile;
import io.advantagehub.api.event.DistributorSignedUp;
import io.advantagehub.api.event.DistributorUpdated;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.internal.InboxBatch;
import io.advantagehub.database.Column;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of ah_consent.
 *
 * @param seq its place among those of one event
 */
record ConsentRow(
        String distributorId,
        @Column("class") MessageClass messageClass,
        UUID acceptedNo,
        int seq,
        boolean granted,
        @Nullable String textVersion,
        Instant givenAt,
        Instant acceptedAt,
        @Nullable String proof) {

    /** What an item says of consent. */
    static Stream<ConsentRow> of(InboxBatch.Item item) {
        HostEvent event = item.event();
        if (event instanceof DistributorSignedUp signedUp) {
            return told(item, signedUp.profile().consents());
        }
        if (event instanceof DistributorUpdated updated) {
            return told(item, updated.profile().consents());
        }
        if (event instanceof ConsentGranted granted) {
            return Stream.of(row(item, granted.messageClass(), true, granted.textVersion(), granted.proof()));
        }
        return event instanceof ConsentRevoked revoked
                ? Stream.of(row(item, revoked.messageClass(), false, revoked.textVersion(), revoked.proof()))
                : Stream.empty();
    }

    private static Stream<ConsentRow> told(InboxBatch.Item item, List<DistributorProfile.Consent> consents) {
        return IntStream.range(0, consents.size()).mapToObj(seq -> {
            DistributorProfile.Consent consent = consents.get(seq);
            return new ConsentRow(
                    item.event().subject().value(),
                    consent.messageClass(),
                    item.number(),
                    seq,
                    true,
                    consent.textVersion(),
                    consent.at(),
                    item.acceptedAt(),
                    consent.proof());
        });
    }

    private static ConsentRow row(
            InboxBatch.Item item,
            MessageClass messageClass,
            boolean granted,
            @Nullable String textVersion,
            @Nullable String proof) {
        HostEvent event = item.event();
        return new ConsentRow(
                event.subject().value(),
                messageClass,
                item.number(),
                0,
                granted,
                textVersion,
                event.time(),
                item.acceptedAt(),
                proof);
    }
}
