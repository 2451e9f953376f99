package io.advantagehub.fairplay;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.internal.Sightings;
import io.advantagehub.api.internal.Traces;
import io.advantagehub.api.internal.Visitors;
import io.advantagehub.web.Witness;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;

/** Sees with what and from where distributors come who are logged in, and visitors who follow links. Thread-safe. */
final class Seeing implements Witness, Sightings {
    private final SightingQueue queue;
    private final Visitors visitors;
    private final InstantSource clock;

    Seeing(SightingQueue queue, Visitors visitors, InstantSource clock) {
        this.queue = queue;
        this.visitors = visitors;
        this.clock = clock;
    }

    @Override
    public void saw(DistributorId who, Visit visit) {
        String today = day(clock.instant());
        visitors.network(visit.address())
                .ifPresent(mark -> queue.offer(new Sighting.OfPerson(who.value(), Traces.Kind.ADDRESS, mark, today)));
        for (String cookie : visit.cookies()) {
            visitors.device(cookie)
                    .ifPresent(
                            mark -> queue.offer(new Sighting.OfPerson(who.value(), Traces.Kind.DEVICE, mark, today)));
        }
    }

    @Override
    public void saw(UUID device, UUID network) {
        queue.offer(new Sighting.OfDevice(device, network, day(clock.instant())));
    }

    /** In UTC. */
    static String day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }
}
