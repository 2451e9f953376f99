package io.advantagehub.routes.hook;

import io.advantagehub.api.EventKey;
import io.advantagehub.api.usecase.AcceptHostEvents;
import io.advantagehub.api.usecase.OnRejection;
import io.advantagehub.routes.format.HostEventJson;

/** Writes events down and hands them to the plugin. */
final class HandOver {
    private final HostEventJson format = new HostEventJson();
    private final String source;
    private final AcceptHostEvents acceptHostEvents;

    HandOver(String source, AcceptHostEvents acceptHostEvents) {
        this.source = source;
        this.acceptHostEvents = acceptHostEvents;
    }

    Deliveries write(TypedEvents batch) {
        return new Deliveries(batch.events().stream()
                .map(named -> format.delivery(new EventKey(source, named.id()), named.event()))
                .toList());
    }

    /** Parks what is refused: whoever publishes an event hears no answer. */
    Outcome accept(Deliveries batch) {
        return new Outcome(batch.list(), acceptHostEvents.accept(batch.list(), OnRejection.PARK));
    }
}
