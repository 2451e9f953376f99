package io.advantagehub.routes.sms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.advantagehub.api.spi.Sms;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/** Makes a request of a message, the same one at every attempt. */
final class SmsHttpRequest implements Processor {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final HttpProvider provider;

    SmsHttpRequest(HttpProvider provider) {
        this.provider = provider;
    }

    @Override
    public void process(Exchange exchange) throws InvalidPayloadException, JsonProcessingException {
        Message message = exchange.getMessage();
        Sms sms = message.getMandatoryBody(Sms.class);
        HttpRequest.Builder request = HttpRequest.newBuilder(provider.url())
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(provider.responseTimeout())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", sms.id().toString());
        provider.authorization().ifPresent(secret -> request.header("Authorization", secret));
        message.setBody(request.POST(BodyPublishers.ofByteArray(MAPPER.writeValueAsBytes(json(sms))))
                .build());
    }

    private ObjectNode json(Sms sms) {
        ObjectNode json = MAPPER.createObjectNode()
                .put("id", sms.id().toString())
                .put("to", sms.to().e164())
                .put("text", sms.text());
        if (sms.sender() != null) {
            return json.put("from", sms.sender());
        }
        provider.sender().ifPresent(sender -> json.put("from", sender));
        return json;
    }
}
