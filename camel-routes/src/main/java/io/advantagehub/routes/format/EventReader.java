package io.advantagehub.routes.format;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.event.HostEvent;
import java.time.Instant;
import java.util.Optional;

/** Reads type, subject, time and data: what an event is made of, in a CloudEvent and in a content alike. */
final class EventReader {
    private EventReader() {}

    /** The event, as far as it could be made; with faults noted it is none. */
    static Optional<HostEvent> read(Fields root) {
        Optional<Shape<?>> shape = Optional.ofNullable(root.optional("type", Shapes::named));
        if (shape.isEmpty()) {
            root.note("type", "is required");
        }
        DistributorId subject = root.required("subject", DistributorId::new, StandIn.DISTRIBUTOR);
        Instant time = root.required("time", Texts::instant, StandIn.TIME);
        Fields data = root.requiredObject("data");
        if (shape.isEmpty()) {
            return Optional.empty();
        }
        shape.get().subjectField().ifPresent(name -> checkSubject(root, subject, data, name));
        Envelope envelope = new Envelope(root.requiredText("type"), subject, time);
        return data.make(() -> shape.get().reader().read(data, envelope));
    }

    private static void checkSubject(Fields root, DistributorId subject, Fields data, String name) {
        DistributorId told = data.optional(name, DistributorId::new);
        if (told != null && !told.equals(subject)) {
            root.note("subject", "must equal data." + name);
        }
    }
}
