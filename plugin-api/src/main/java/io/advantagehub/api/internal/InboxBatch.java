package io.advantagehub.api.internal;

import io.advantagehub.api.EventKey;
import io.advantagehub.api.Instants;
import io.advantagehub.api.event.HostEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Host events that are taken up together, in the order in which they were accepted. Belongs to one thread. */
public interface InboxBatch {

    /**
     * All but those that a handler rejected or deferred, and those that an earlier handler took by {@link
     * #takeDeferred}; in the order of acceptance.
     */
    List<Item> items();

    /** Parks an event as a dead letter; later handlers do not see it. */
    void reject(Item item, String code, String detail);

    /** Leaves an event in the inbox until another batch asks for what waits for this key; later handlers do not see it. */
    void defer(Item item, String waitsFor);

    /**
     * What waits for these keys, by key, each in the order of acceptance; taken up with this batch unless rejected or
     * deferred again. Among {@link #items()} only for later handlers.
     */
    Map<String, List<Item>> takeDeferred(Set<String> waitsFor);

    /** Notes something an administrator should know that stopped nothing. */
    void finding(Item item, String code, String detail);

    /** Leaves something for the handlers of later phases. */
    <T> void share(Class<T> type, T value);

    <T> Optional<T> shared(Class<T> type);

    /**
     * An event with its place in the order.
     *
     * @param number a UUIDv7 that grows with acceptance
     * @param sourceNo the plugin's number of the event's source
     * @param acceptedAt the business clock at acceptance
     */
    record Item(UUID number, int sourceNo, EventKey key, Instant acceptedAt, HostEvent event) {

        /** The business instant at which it is taken up: an event from the near future is its own clock. */
        public Instant asOf() {
            return Instants.later(acceptedAt, event.time());
        }
    }
}
