package io.advantagehub.routes.hook;

import io.advantagehub.api.event.EventType;
import io.advantagehub.api.spi.HostEventTranslator.Named;
import io.advantagehub.api.usecase.AcceptHostEvents;
import java.util.ArrayList;
import java.util.List;

/** Events of one type that follow each other: one batch. */
record TypedEvents(EventType type, List<Named> events) {

    /** Parts events by their type without changing their order, which is that in which they take effect. */
    static List<TypedEvents> of(List<Named> events) {
        List<TypedEvents> batches = new ArrayList<>();
        for (Named named : events) {
            EventType type = EventType.of(named.event().type()).orElse(EventType.CUSTOM);
            if (batches.isEmpty() || !batches.get(batches.size() - 1).takes(type)) {
                batches.add(new TypedEvents(type, new ArrayList<>()));
            }
            batches.get(batches.size() - 1).events.add(named);
        }
        return batches;
    }

    private boolean takes(EventType other) {
        return type == other && events.size() < AcceptHostEvents.MAX_BATCH;
    }
}
