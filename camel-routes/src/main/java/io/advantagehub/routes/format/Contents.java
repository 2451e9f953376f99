package io.advantagehub.routes.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.event.InvalidField;
import io.advantagehub.api.usecase.Content;
import java.time.Instant;
import java.util.HexFormat;

/** What events and deliveries say, in the one form in which two of them are compared. */
final class Contents {
    /** As much as a request over HTTP may have: no hook takes more. */
    static final int MOST_CHARACTERS = 1 << 20;

    private Contents() {}

    static Content of(HostEvent event, Faults faults) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        content.put("type", event.type());
        content.put("subject", event.subject().value());
        content.put("time", Texts.microseconds(event.time()));
        try {
            content.set("data", Shapes.write(event));
        } catch (InvalidField invalid) {
            faults.note(invalid.field(), String.valueOf(invalid.getMessage()));
        }
        return written(content, faults);
    }

    /** The same of a delivery, as far as it goes: it may break contract §1 in every way. */
    static Content of(JsonNode cloudEvent, Faults faults) {
        ObjectNode content = JsonNodeFactory.instance.objectNode();
        for (String name : new String[] {"type", "subject", "time", "data"}) {
            if (cloudEvent.hasNonNull(name)) {
                content.set(name, cloudEvent.get(name));
            }
        }
        Instant time = Fields.of(cloudEvent, "", new Faults()).optional("time", Texts::instant);
        if (time != null) {
            content.put("time", Texts.microseconds(time));
        }
        return written(content, faults);
    }

    private static Content written(ObjectNode content, Faults faults) {
        Faults inexpressible = new Faults();
        Canonical.check(content, "", inexpressible);
        inexpressible.list().forEach(fault -> faults.note(fault.field(), fault.message()));
        if (!inexpressible.isEmpty()) {
            return digest(content);
        }
        String text = Canonical.textOf(content);
        if (text.length() <= MOST_CHARACTERS) {
            return new Content(text);
        }
        faults.note("data", "must be smaller: an event has at most " + MOST_CHARACTERS + " characters");
        return digest(content);
    }

    /** Stands for a content that cannot be kept, so that the same again is known to be the same. */
    private static Content digest(ObjectNode content) {
        byte[] hash = new Content(content.toString()).sha256();
        return new Content("{\"sha256\":\"" + HexFormat.of().formatHex(hash) + "\"}");
    }
}
