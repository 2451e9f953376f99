package io.advantagehub.routes.webhook;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.advantagehub.api.edge.HttpDoor.Request;
import io.advantagehub.api.usecase.AcceptHostEvents;
import io.advantagehub.api.usecase.Fault;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The events' own texts, cut out of a body as they stand. */
final class Body {
    /** Names from outside are not worth remembering. */
    private static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    /** What is neither object nor list is no event, whatever it is. */
    private static final String SCALAR = "null";

    private Body() {}

    /** @throws Refusal where it is no text, no list though a batch, or one of too many */
    static List<String> events(Request request) {
        Mode mode = Mode.of(request);
        String text = text(request.body());
        return mode == Mode.STRUCTURED ? List.of(text) : elements(text);
    }

    @SuppressWarnings("UnusedException") // its message shows what was sent
    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw invalid(0, "must be UTF-8");
        }
    }

    @SuppressWarnings("UnusedException")
    private static List<String> elements(String text) {
        List<String> elements = new ArrayList<>();
        try (JsonParser parser = JSON.createParser(text)) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw invalid(0, "must be a JSON array of events, as the content type of a batch says");
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                if (elements.size() == AcceptHostEvents.MAX_BATCH) {
                    throw tooMany();
                }
                elements.add(element(parser, text));
            }
            if (parser.nextToken() != null) {
                throw invalid(elements.size(), "must not come after the end of the JSON array");
            }
        } catch (IOException noJson) {
            throw invalid(elements.size(), "must be JSON");
        }
        return elements;
    }

    private static String element(JsonParser parser, String text) throws IOException {
        if (!parser.currentToken().isStructStart()) {
            return SCALAR;
        }
        int begin = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        return text.substring(begin, (int) parser.currentLocation().getCharOffset());
    }

    private static Refusal invalid(int index, String message) {
        return Errors.of(index, Fault.invalid("", message)).invalidEvent();
    }

    private static Refusal tooMany() {
        return new Refusal(
                413,
                "content-too-large",
                "A request may have " + AcceptHostEvents.MAX_BATCH + " events. Nothing of it was kept.");
    }
}
