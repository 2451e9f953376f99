package io.advantagehub.routes.webhook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.advantagehub.api.event.EventType;
import java.io.IOException;
import java.util.Optional;

/** The type that an event's text claims, as far as a glance tells. Whether all of it is well-formed is found out later. */
final class TypeName {
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private TypeName() {}

    static Optional<EventType> of(String text) {
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean type = parser.currentName().equals("type");
                if (parser.nextToken() == JsonToken.VALUE_STRING && type) {
                    return EventType.of(parser.getText());
                }
                parser.skipChildren();
            }
            return Optional.empty();
        } catch (IOException noJson) {
            return Optional.empty();
        }
    }
}
