package io.advantagehub.api.usecase;

import io.advantagehub.api.EventKey;
import io.advantagehub.api.event.HostEvent;
import java.util.List;

/** What a hook hands over: an event, or something that carries an event's key and breaks contract §1. */
public sealed interface Delivery {

    EventKey key();

    Content content();

    /** A well-formed event. */
    record Valid(EventKey key, Content content, HostEvent event) implements Delivery {}

    /**
     * No event, yet it has a key that can be taken.
     *
     * @param type the type it claims, at most 255 characters
     * @param faults every fault found, at least one
     */
    record Invalid(EventKey key, Content content, String type, List<Fault> faults) implements Delivery {
        public Invalid {
            faults = List.copyOf(faults);
        }
    }
}
