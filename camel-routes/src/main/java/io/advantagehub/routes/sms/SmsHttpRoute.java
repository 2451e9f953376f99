package io.advantagehub.routes.sms;

import io.advantagehub.routes.correlation.Correlation;
import org.apache.camel.builder.RouteBuilder;

/** Routes {@code sms-http-<provider>}: one message to a generic HTTP gateway, and what became of it. */
final class SmsHttpRoute extends RouteBuilder {
    private final HttpProvider provider;

    SmsHttpRoute(HttpProvider provider) {
        this.provider = provider;
    }

    @Override
    public void configure() {
        String id = "sms-http-" + provider.name();
        from(provider.address())
                .routeId(id)
                .routeConfigurationId(SmsHttpErrors.ID)
                .noStreamCaching()
                .process(new Correlation())
                .process(new SmsHttpRequest(provider))
                .process(new SmsHttpExchange(provider))
                .id(id + "-gateway")
                .process(new SmsHttpAnswer());
    }
}
