package io.advantagehub.routes.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.advantagehub.api.event.CustomEvent;
import io.advantagehub.api.event.EventType;
import io.advantagehub.api.event.InvalidField;
import java.util.List;
import java.util.Optional;

/** An event that only this host knows: its data is any JSON object. */
final class CustomShape {
    static final List<Shape<?>> ALL = List.of(
            new Shape<>(EventType.CUSTOM, CustomEvent.class, Optional.empty(), CustomShape::read, CustomShape::write));

    private CustomShape() {}

    private static CustomEvent read(Fields data, Envelope envelope) {
        return new CustomEvent(envelope.subject(), envelope.time(), envelope.type(), data.canonicalText());
    }

    private static void write(CustomEvent event, Written data) {
        data.all(object(event.data()));
    }

    private static ObjectNode object(String text) {
        try {
            Json.Parsed json = Json.parse(text);
            if (json.repeated().isEmpty() && json.root() instanceof ObjectNode object) {
                return object;
            }
        } catch (IllegalArgumentException noJson) {
            throw new InvalidField("data", String.valueOf(noJson.getMessage()));
        }
        throw new InvalidField("data", "must be one JSON object, each field once");
    }
}
