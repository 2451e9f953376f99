package io.advantagehub.routes.sms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.advantagehub.api.spi.Sms;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.component.http.HttpMethods;

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
        message.setHeader(Exchange.HTTP_METHOD, HttpMethods.POST);
        message.setHeader(Exchange.CONTENT_TYPE, "application/json");
        message.setHeader("Idempotency-Key", sms.id().toString());
        provider.authorization().ifPresent(secret -> message.setHeader("Authorization", secret));
        message.setBody(MAPPER.writeValueAsBytes(json(sms)));
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
