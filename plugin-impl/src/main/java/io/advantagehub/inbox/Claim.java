package io.advantagehub.inbox;

import io.advantagehub.api.EventKey;
import io.advantagehub.api.event.ConsentGranted;
import io.advantagehub.api.event.ConsentRevoked;
import io.advantagehub.api.event.DistributorSignedUp;
import io.advantagehub.api.event.DistributorUpdated;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.usecase.Delivery;
import io.advantagehub.api.usecase.Fault;
import io.advantagehub.inbox.IntakeMapper.EventRow;
import io.advantagehub.inbox.IntakeMapper.KeyRow;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32;

/**
 * A delivery that claims its key.
 *
 * @param id what it is called if it gets it
 * @param faults why it is refused all the same
 */
record Claim(Arrival arrival, byte[] hash, List<Fault> faults, UUID id, int sourceNo) {
    static final int PARTS = 64;
    /** New, by lane: looked for apart. */
    private static final List<String> NEW = List.of("T", "N");

    EventKey key() {
        return arrival.delivery().key();
    }

    boolean isFaulty() {
        return !faults.isEmpty();
    }

    String type() {
        return arrival.delivery() instanceof Delivery.Invalid invalid ? invalid.type() : event().type();
    }

    String content() {
        return arrival.delivery().content().canonicalJson();
    }

    Instant at() {
        return arrival.at();
    }

    byte[] keyBytes() {
        return key().id().getBytes(StandardCharsets.US_ASCII);
    }

    KeyRow keyRow() {
        return new KeyRow(sourceNo, key().id(), hash, id);
    }

    /** Only of one without faults. */
    EventRow eventRow() {
        HostEvent event = event();
        String subject = event.subject().value();
        return new EventRow(
                id,
                part(subject),
                lane(event),
                NEW.get(lane(event)),
                sourceNo,
                key().id(),
                subject,
                type(),
                event.time(),
                at(),
                content());
    }

    private HostEvent event() {
        return ((Delivery.Valid) arrival.delivery()).event();
    }

    private static int part(String subject) {
        CRC32 crc = new CRC32();
        crc.update(subject.getBytes(StandardCharsets.US_ASCII));
        return (int) (crc.getValue() % PARTS);
    }

    /** 0 goes first: what the events of others depend on, which is the tree, who is who and who agreed to what. */
    private static int lane(HostEvent event) {
        return event instanceof DistributorSignedUp
                        || event instanceof DistributorUpdated
                        || event instanceof ConsentGranted
                        || event instanceof ConsentRevoked
                ? 0
                : 1;
    }
}
