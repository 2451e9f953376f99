package io.advantagehub.routes.webhook;

import io.advantagehub.api.event.EventType;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How a request's events pass through the routes of their types, and come together again to be taken as one. */
final class Passage {
    private final BatchReader reader;
    private final Map<EventType, String> addresses;

    Passage(BatchReader reader, Map<EventType, String> addresses) {
        this.reader = reader;
        this.addresses = Map.copyOf(addresses);
    }

    /** @throws Refusal where it is no batch */
    Unread begin(Signed signed) {
        return new Unread(
                signed.sources(),
                Body.events(signed.request()).stream()
                        .map(text -> new Unread.Item(
                                text, TypeName.of(text).filter(addresses::containsKey), Optional.empty()))
                        .toList());
    }

    /** Where it is to pass, as a routing slip. */
    String addresses(Unread unread) {
        return unread.items().stream()
                .flatMap(item -> item.type().stream())
                .distinct()
                .map(addresses::get)
                .collect(Collectors.joining(","));
    }

    /** Reads what no route has: what has no type, or one that is switched off. */
    Batch end(Unread unread) {
        return new Batch(unread.readRest(reader::read).items().stream()
                .flatMap(item -> item.read().stream())
                .toList());
    }
}
