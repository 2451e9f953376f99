package io.advantagehub.routes.sms;

import io.advantagehub.api.spi.SmsGateway.Outcome;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.util.function.Function;
import javax.net.ssl.SSLHandshakeException;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.apache.camel.model.RouteConfigurationDefinition;

/** What it means for a message that no answer came: nothing was sent yet, or nobody knows. Nothing is tried again here. */
final class SmsHttpErrors extends RouteConfigurationBuilder {
    static final String ID = "sms-http-errors";

    @Override
    public void configuration() {
        RouteConfigurationDefinition configuration = routeConfiguration(ID);
        configuration.errorHandler(defaultErrorHandler().logExhausted(false).disableRedelivery());
        configuration
                .onException(
                        ConnectException.class,
                        HttpConnectTimeoutException.class,
                        NoRouteToHostException.class,
                        UnknownHostException.class,
                        SSLHandshakeException.class)
                .handled(true)
                .process(exchange -> end(exchange, Outcome.Deferred::new));
        configuration
                .onException(Exception.class)
                .handled(true)
                .process(exchange -> end(exchange, Outcome.Unknown::new));
    }

    private static void end(Exchange exchange, Function<String, Outcome> outcome) {
        Throwable failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        exchange.getMessage().setBody(outcome.apply(failure.getClass().getSimpleName()));
    }
}
