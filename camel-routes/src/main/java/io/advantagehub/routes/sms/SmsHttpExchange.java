package io.advantagehub.routes.sms;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/**
 * Sends a request to its gateway and takes in the answer. By the JDK's own client, since another one on the class path
 * might become the host's; and it does no more than it is told: neither redirects nor cookies, and whether a message is
 * sent again is the outbox's word.
 */
final class SmsHttpExchange implements Processor {
    private final HttpClient client;
    private final Duration patience;

    SmsHttpExchange(HttpProvider provider) {
        client = HttpClient.newBuilder()
                .connectTimeout(provider.connectTimeout())
                .build();
        patience = provider.responseTimeout();
    }

    @Override
    public void process(Exchange exchange) throws IOException, InterruptedException {
        Message message = exchange.getMessage();
        HttpRequest request = message.getBody(HttpRequest.class);
        Answer answer = new Answer();
        try {
            client.send(request, answer);
        } catch (IOException broken) {
            // A connection may break between the status and the moment the client tells of it.
            answer.breakOff(broken);
        }
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, answer.status());
        answer.waitAsked().ifPresent(wait -> message.setHeader("Retry-After", wait));
        message.setBody(answer.body().within(patience));
    }
}
