package io.advantagehub.routes.webhook;

import io.advantagehub.api.event.EventType;
import io.advantagehub.api.usecase.Delivery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The events of a signed request on their way to being read, each by the route of its type. In the request's order.
 *
 * @param sources for whom it may speak
 */
record Unread(Set<String> sources, List<Item> items) {
    Unread {
        items = List.copyOf(items);
    }

    /**
     * An event.
     *
     * @param type whose route reads it; none where there is no such route
     * @param read what it said, once it is read
     */
    record Item(String text, Optional<EventType> type, Optional<Delivery> read) {}

    /** How an event is read: of its text, for whom the request may speak, and its place. */
    interface Reading {
        Delivery of(String text, Set<String> sources, int index);
    }

    Unread read(EventType type, Reading reading) {
        return read(item -> item.type().filter(type::equals).isPresent(), reading);
    }

    Unread readRest(Reading reading) {
        return read(item -> true, reading);
    }

    private Unread read(Predicate<Item> wanted, Reading reading) {
        return new Unread(
                sources,
                IntStream.range(0, items.size())
                        .mapToObj(i -> {
                            Item item = items.get(i);
                            return item.read().isPresent() || !wanted.test(item)
                                    ? item
                                    : new Item(
                                            item.text(), item.type(), Optional.of(reading.of(item.text(), sources, i)));
                        })
                        .toList());
    }
}
