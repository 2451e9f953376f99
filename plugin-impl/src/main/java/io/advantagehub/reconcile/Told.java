package io.advantagehub.reconcile;

import io.advantagehub.api.EventKey;
import io.advantagehub.api.edge.HostEventFormat;
import io.advantagehub.api.event.EventType;
import io.advantagehub.api.event.InvalidField;
import io.advantagehub.api.spi.HostEventTranslator.Named;
import io.advantagehub.api.usecase.AcceptHostEvents;
import io.advantagehub.api.usecase.Acceptance;
import io.advantagehub.api.usecase.Delivery;
import io.advantagehub.api.usecase.OnRejection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands over what the host tells, as if its own hook had heard it.
 *
 * @param source of what happens in the host's own JVM
 * @param switchedOn which types the host's hook takes
 */
record Told(AcceptHostEvents accept, HostEventFormat format, String source, Predicate<EventType> switchedOn) {
    private static final Logger LOG = LoggerFactory.getLogger(Told.class);

    /** Says how many of these nobody had told before. Joins the caller's transaction. */
    long again(List<Named> events) {
        List<Delivery> deliveries = events.stream()
                .filter(named ->
                        EventType.of(named.event().type()).filter(switchedOn).isPresent())
                .flatMap(named -> delivery(named).stream())
                .toList();
        return IntStream.iterate(0, from -> from < deliveries.size(), from -> from + AcceptHostEvents.MAX_BATCH)
                .mapToLong(from -> missed(
                        deliveries.subList(from, Math.min(deliveries.size(), from + AcceptHostEvents.MAX_BATCH))))
                .sum();
    }

    private long missed(List<Delivery> batch) {
        return accept.accept(batch, OnRejection.PARK).stream()
                .filter(Acceptance.Accepted.class::isInstance)
                .count();
    }

    private Optional<Delivery> delivery(Named named) {
        EventKey key = new EventKey(source, named.id());
        try {
            return Optional.of(new Delivery.Valid(key, format.content(named.event()), named.event()));
        } catch (InvalidField inexpressible) {
            LOG.error(
                    "The host's history tells event {} that cannot be written down: {}",
                    key.id(),
                    inexpressible.field());
            return Optional.empty();
        }
    }
}
