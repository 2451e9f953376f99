package io.advantagehub.testing;

import io.advantagehub.api.EventKey;
import io.advantagehub.api.Instants;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.internal.InboxBatch.Item;
import io.advantagehub.database.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Host events in the order of their acceptance, each accepted by a clock that follows their times and never goes back. */
public final class History {
    private final List<Item> items = new ArrayList<>();
    private Instant clock = Instant.MIN;

    public static History of(HostEvent... events) {
        History history = new History();
        for (HostEvent event : events) {
            history.add(event);
        }
        return history;
    }

    /** Accepted from that instant on. */
    public static History from(Instant acceptedAt, HostEvent... events) {
        History history = new History();
        history.clock = acceptedAt;
        for (HostEvent event : events) {
            history.add(event);
        }
        return history;
    }

    public History add(HostEvent event) {
        return add(new EventKey("test", "e" + items.size()), event);
    }

    public History add(EventKey key, HostEvent event) {
        clock = Instants.later(clock, event.time());
        items.add(new Item(Ids.next(), 1, key, clock, event));
        return this;
    }

    public List<Item> items() {
        return items;
    }
}
