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
    private static final int MOST = 1_000;

    private final WorkMapper table;
    private final BacklogMapper backlog;
    private final SourceNumbers sources;
    private final HostEventFormat format;

    StoredEvents(WorkMapper table, BacklogMapper backlog, SourceNumbers sources, HostEventFormat format) {
        this.table = table;
        this.backlog = backlog;
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
     */
    Map<String, List<Item>> waiting(Set<String> keys, BiConsumer<StoredEvent, RuntimeException> unreadable) {
        List<byte[]> awaited =
                keys.stream().map(key -> key.getBytes(StandardCharsets.UTF_8)).toList();
        List<StoredEvent> events = table.findWaiting(awaited, MOST);
        if (!events.isEmpty()) {
            // Those among them that are taken up are settled at the end of the batch.
            backlog.recall(awaited);
        }
        Map<Object, String> waitsFor = new HashMap<>();
        events.forEach(event -> waitsFor.put(event.id(), String.valueOf(event.waitsFor())));
        return read(events, unreadable).stream()
                .collect(Collectors.groupingBy(item -> waitsFor.getOrDefault(item.number(), "")));
    }
}
