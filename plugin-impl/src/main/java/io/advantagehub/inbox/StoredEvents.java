package io.advantagehub.inbox;

import io.advantagehub.api.EventKey;
import io.advantagehub.api.edge.HostEventFormat;
import io.advantagehub.api.internal.InboxBatch.Item;
import io.advantagehub.api.usecase.Content;
import io.advantagehub.inbox.WorkMapper.StoredEvent;
import java.nio.charset.StandardCharsets;
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
    private final SourceNumbers sources;
    private final HostEventFormat format;

    StoredEvents(WorkMapper table, SourceNumbers sources, HostEventFormat format) {
        this.table = table;
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

    /** What waits for these keys, by key. */
    Map<String, List<Item>> waiting(Set<String> keys, BiConsumer<StoredEvent, RuntimeException> unreadable) {
        List<StoredEvent> events = table.findWaiting(
                keys.stream().map(key -> key.getBytes(StandardCharsets.UTF_8)).toList());
        Map<Object, String> waitsFor = new HashMap<>();
        events.forEach(event -> waitsFor.put(event.id(), String.valueOf(event.waitsFor())));
        return read(events, unreadable).stream()
                .collect(Collectors.groupingBy(item -> waitsFor.getOrDefault(item.number(), "")));
    }
}
