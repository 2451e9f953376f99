package io.advantagehub.routes.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.advantagehub.api.event.EventType;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.event.InvalidField;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All types of contract §1. */
final class Shapes {
    private static final Map<EventType, Shape<?>> BY_TYPE = Stream.of(
                    DistributorShapes.ALL,
                    ConsentShapes.ALL,
                    ActivityShapes.ALL,
                    PurchaseShapes.ALL,
                    RenewalShapes.ALL,
                    PayoutShapes.ALL,
                    BonusShape.ALL,
                    CustomShape.ALL)
            .<Shape<?>>flatMap(List::stream)
            .collect(Collectors.toUnmodifiableMap(Shape::type, Function.identity()));

    private static final Map<Class<?>, Shape<?>> BY_CLASS =
            BY_TYPE.values().stream().collect(Collectors.toUnmodifiableMap(Shape::eventClass, Function.identity()));

    private Shapes() {}

    /** @throws IllegalArgumentException where no event may be called so */
    static Shape<?> named(String type) {
        return EventType.of(type)
                .map(BY_TYPE::get)
                .orElseThrow(
                        () -> new IllegalArgumentException("must be one of the known types, or for a custom event 3 to"
                                + " 100 of a-z, 0-9, dot and hyphen under none of their prefixes"));
    }

    /** @throws InvalidField where the event holds what is no JSON */
    static ObjectNode write(HostEvent event) {
        return Objects.requireNonNull(BY_CLASS.get(event.getClass())).write(event);
    }
}
