package io.advantagehub.routes.format;

import io.advantagehub.api.EventKey;
import io.advantagehub.api.edge.HostEventFormat;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.event.InvalidField;
import io.advantagehub.api.usecase.Content;
import io.advantagehub.api.usecase.Delivery;
import io.advantagehub.api.usecase.Fault;
import java.util.List;
import java.util.Optional;

/** The one codec of host events. Thread-safe, and no text whatever makes it throw. */
public final class HostEventJson implements HostEventFormat {

    @Override
    public Reading read(String cloudEvent) {
        return CloudEventReader.read(cloudEvent);
    }

    @Override
    public HostEvent event(Content content) {
        Faults faults = new Faults();
        Fields root = Fields.of(Json.parse(content.canonicalJson()).root(), "", faults);
        Optional<HostEvent> event = EventReader.read(root);
        if (event.isEmpty() || !faults.isEmpty()) {
            throw new IllegalArgumentException("the content of no well-formed event, see " + faults.fields());
        }
        return event.get();
    }

    @Override
    public Content content(HostEvent event) {
        Faults faults = new Faults();
        Content content = Contents.of(event, faults);
        for (Fault first : faults.list()) {
            throw new InvalidField(first.field().replaceFirst("^data\\.", ""), first.message());
        }
        return content;
    }

    /** What a hook hands over of an event that was made in this JVM. */
    public Delivery delivery(EventKey key, HostEvent event) {
        Faults faults = new Faults();
        Content content = Contents.of(event, faults);
        List<Fault> found = faults.list();
        return found.isEmpty()
                ? new Delivery.Valid(key, content, event)
                : new Delivery.Invalid(key, content, event.type(), found);
    }
}
