package io.advantagehub.api.spi;

import io.advantagehub.api.EventKey;
import io.advantagehub.api.event.HostEvent;
import java.util.List;
import java.util.Objects;

/**
 * Says in the plugin's words what one of the host's own events means. The host declares one as a bean for each class
 * that it publishes; it runs in the publisher's thread and transaction, so it must be quick and do no I/O. It also gets
 * what is published of subclasses and implementations, unless another translator is closer to them.
 *
 * @param <T> the host's class, as published
 */
public interface HostEventTranslator<T> {

    Class<T> hostType();

    /**
     * What happened, in the order in which it is to take effect; empty where it does not concern the plugin. What this
     * throws is logged by its kind and place, without its message, and never thrown into the host: without an event there
     * is nothing that could be parked.
     */
    List<Named> translate(T hostEvent);

    /**
     * An event with the id under which the host will always know it.
     *
     * @param id 1 to 255 characters of ASCII 0x21–0x7E, unique within the host
     */
    record Named(String id, HostEvent event) {
        public Named {
            id = new EventKey("/", id).id();
            Objects.requireNonNull(event, "event");
        }
    }
}
