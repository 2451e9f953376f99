package io.advantagehub.routes.webhook;

import io.advantagehub.api.EventKey;
import io.advantagehub.api.edge.HostEventFormat;
import io.advantagehub.api.edge.HostEventFormat.Reading;
import io.advantagehub.api.event.EventType;
import io.advantagehub.api.usecase.Content;
import io.advantagehub.api.usecase.Delivery;
import io.advantagehub.api.usecase.Fault;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Makes a delivery of an event's text. Thread-safe. */
final class BatchReader {
    /** The source of what is no event: whoever is told of a fault keeps nothing, and so nobody can be in its way. */
    private static final String NOBODY = "advantage-hub:no-cloud-event";

    private final HostEventFormat format;
    private final Predicate<EventType> switchedOn;

    BatchReader(HostEventFormat format, Predicate<EventType> switchedOn) {
        this.format = format;
        this.switchedOn = switchedOn;
    }

    /**
     * Reads one.
     *
     * @param sources for whom the request may speak
     * @param index its place among the events of the request
     * @throws Refusal where it is of another source
     */
    Delivery read(String text, Set<String> sources, int index) {
        Reading reading = format.read(text);
        return reading instanceof Reading.CloudEvent event
                ? switchedOn(ofSources(event.delivery(), sources))
                : none((Reading.NoCloudEvent) reading, index);
    }

    private static Delivery ofSources(Delivery delivery, Set<String> sources) {
        if (!sources.contains(delivery.key().source())) {
            throw Signatures.invalid();
        }
        return delivery;
    }

    private Delivery switchedOn(Delivery delivery) {
        if (!(delivery instanceof Delivery.Valid valid)
                || EventType.of(valid.event().type()).filter(switchedOn).isPresent()) {
            return delivery;
        }
        Fault off = Fault.invalid("type", "must be a type that is switched on for HTTP");
        return new Delivery.Invalid(valid.key(), valid.content(), valid.event().type(), List.of(off));
    }

    private static Delivery none(Reading.NoCloudEvent reading, int index) {
        return new Delivery.Invalid(
                new EventKey(NOBODY, String.valueOf(index)),
                new Content("{}"),
                "",
                List.of(Fault.invalid(reading.field(), reading.message())));
    }
}
