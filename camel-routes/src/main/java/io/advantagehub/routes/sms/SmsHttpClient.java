package io.advantagehub.routes.sms;

import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;

/** An HTTP client that does what it is told and no more: whether a message is sent again is the outbox's word. */
final class SmsHttpClient implements HttpClientConfigurer {
    static final String NAME = "advantageHubSmsHttpClient";

    @Override
    public void configureHttpClient(HttpClientBuilder client) {
        client.disableAutomaticRetries().disableCookieManagement();
    }
}
