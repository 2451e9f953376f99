package io.advantagehub.inbox;

import io.advantagehub.api.EventKey;
import io.advantagehub.api.edge.HostEventFormat;
import io.advantagehub.api.internal.InboxBatch.Item;
import io.advantagehub.api.usecase.Content;
import io.advantagehub.inbox.WorkMapper.StoredEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Events as the inbox keeps them, read back. Thread-safe. */
final class StoredEvents {
    private final WorkMapper table;
    private final Remainder rest;
    private final SourceNumbers sources;
    private final HostEventFormat format;

    StoredEvents(WorkMapper table, Remainder rest, SourceNumbers sources, HostEventFormat format) {
        this.table = table;
        this.rest = rest;
        this.sources = sources;
        this.format = format;
    }

    /** Reads them; what cannot be read any more, after a change of bounds, is named with the reason and left out. */
    List<Item> read(List<StoredEvent> events, BiConsumer<StoredEvent, RuntimeException> unreadable) {
        Map<Integer, String> names =
                sources.names(events.stream().map(StoredEvent::sourceNo).collect(Collectors.toSet()));
        List<Item> items = new ArrayList<>();
        for (StoredEvent event : events) {
            try {
                EventKey key = new EventKey(names.getOrDefault(event.sourceNo(), ""), event.eventId());
                items.add(new Item(
                        event.id(),
                        event.sourceNo(),
                        key,
                        event.acceptedAt(),
                        format.event(new Content(event.payload()))));
            } catch (IllegalArgumentException failure) {
                unreadable.accept(event, failure);
            }
        }
        return items;
    }

    /**
     * What waits for these keys, by key: no more than a batch may have. The rest waits no longer than that: it becomes new,
     * in its old place, and goes next.
     *
     * @param most how many may be taken up with the batch
     */
    Map<String, List<Item>> waiting(Set<String> keys, int most, BiConsumer<StoredEvent, RuntimeException> unreadable) {
        List<StoredEvent> events = most == 0 ? List.of() : table.findWaiting(Remainder.bytes(keys), most);
        if (most == 0 || !events.isEmpty()) {
            // Those among them that are taken up are settled at the end of the batch.
            rest.recall(keys);
        }
        Map<Object, String> waitsFor = new HashMap<>();
        events.forEach(event -> waitsFor.put(event.id(), String.valueOf(event.waitsFor())));
        return read(events, unreadable).stream()
                .collect(Collectors.groupingBy(item -> waitsFor.getOrDefault(item.number(), "")));
    }

    /** Goes on with what was too much to become new with what it waited for. */
    void goOn() {
        rest.goOn();
    }
}
