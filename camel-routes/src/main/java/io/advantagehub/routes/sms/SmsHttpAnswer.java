package io.advantagehub.routes.sms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.advantagehub.api.spi.SmsGateway.Outcome;
import java.io.IOException;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/** What an answer's status says of the message. */
final class SmsHttpAnswer implements Processor {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String REFERENCE = "[\\x21-\\x7E]{1,255}";

    /** Come back later: it was not looked at. */
    private static final Set<Integer> NOT_NOW = Set.of(408, 425, 429);

    /** Said by something between us and a gateway that may have taken it. */
    private static final Set<Integer> NOBODY_KNOWS = Set.of(502, 504);

    @Override
    public void process(Exchange exchange) {
        Message answer = exchange.getMessage();
        int status = answer.getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class);
        if (NOT_NOW.contains(status) || status == 503) {
            Pause.ask(exchange, answer.getHeader("Retry-After", String.class));
        }
        answer.setBody(outcome(status, answer));
    }

    private static Outcome outcome(int status, Message answer) {
        String reason = "http-" + status;
        if (status / 100 == 2) {
            return new Outcome.Accepted(reference(answer.getBody(byte[].class)));
        }
        if (NOBODY_KNOWS.contains(status)) {
            return new Outcome.Unknown(reason);
        }
        return status / 100 == 4 && !NOT_NOW.contains(status)
                ? new Outcome.Rejected(reason)
                : new Outcome.Deferred(reason);
    }

    /** Whatever is odd about the body, and even if it never ends, the message was taken. */
    private static @Nullable String reference(byte @Nullable [] body) {
        if (body == null) {
            return null;
        }
        try {
            JsonNode json = MAPPER.readTree(body);
            String reference = json.path("id").asText(json.path("reference").asText());
            return reference.matches(REFERENCE) ? reference : null;
        } catch (IOException brokenOrNoJson) {
            return null;
        }
    }
}
