package io.advantagehub.routes.format;

import com.fasterxml.jackson.databind.JsonNode;
import io.advantagehub.api.EventKey;
import io.advantagehub.api.edge.HostEventFormat.Reading;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.usecase.Content;
import io.advantagehub.api.usecase.Delivery;
import io.advantagehub.api.usecase.Fault;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads CloudEvents 1.0 in structured JSON. Extension attributes do not count. */
final class CloudEventReader {
    private static final Set<String> KEY_FIELDS = Set.of("", "specversion", "source", "id");
    private static final int TYPE_LENGTH = 255;

    private CloudEventReader() {}

    static Reading read(String text) {
        Json.Parsed json;
        try {
            json = Json.parse(text);
        } catch (IllegalArgumentException noJson) {
            return new Reading.NoCloudEvent("", String.valueOf(noJson.getMessage()));
        }
        Faults keyFaults = new Faults();
        Faults faults = new Faults();
        json.repeated()
                .ifPresent(path -> (KEY_FIELDS.contains(path) ? keyFaults : faults)
                        .note(path, "must not appear twice in its object"));
        EventKey key = keyOf(Fields.of(json.root(), "", keyFaults));
        for (Fault first : keyFaults.list()) {
            return new Reading.NoCloudEvent(first.field(), first.message());
        }
        return new Reading.CloudEvent(delivery(key, json.root(), faults));
    }

    private static EventKey keyOf(Fields root) {
        root.required("specversion", CloudEventReader::version, "1.0");
        return new EventKey(
                root.required("source", CloudEventReader::keyPart, "~"),
                root.required("id", CloudEventReader::keyPart, "~"));
    }

    private static Delivery delivery(EventKey key, JsonNode cloudEvent, Faults faults) {
        Content content = Contents.of(cloudEvent, faults);
        Fields root = Fields.of(cloudEvent, "", faults);
        root.optional("datacontenttype", CloudEventReader::contentType);
        Optional<HostEvent> event = EventReader.read(root);
        return event.isPresent() && faults.isEmpty()
                ? new Delivery.Valid(key, content, event.get())
                : new Delivery.Invalid(key, content, claimedType(cloudEvent), faults.list());
    }

    private static String version(String text) {
        if (!text.equals("1.0")) {
            throw new IllegalArgumentException("must be 1.0");
        }
        return text;
    }

    private static String keyPart(String text) {
        return new EventKey(text, text).id();
    }

    private static String contentType(String text) {
        String mediaType = text.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!mediaType.equals("application/json")) {
            throw new IllegalArgumentException("must be application/json");
        }
        return mediaType;
    }

    /** As far as it can be shown. */
    private static String claimedType(JsonNode cloudEvent) {
        String type = cloudEvent.path("type").asText();
        return type.substring(0, Math.min(TYPE_LENGTH, type.length())).replaceAll("[^\\x21-\\x7E]", "?");
    }
}
