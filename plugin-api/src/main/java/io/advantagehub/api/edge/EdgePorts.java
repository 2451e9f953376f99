package io.advantagehub.api.edge;

import io.advantagehub.api.spi.SmsGateway;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What the edge gives the plugin.
 *
 * @param hostEvents takes any object that the host published in this JVM, in the publisher's thread and transaction;
 *     throws only where the database fails (or the edge is stopped already) and
 *     {@code advantage-hub.hooks.spring-events.on-failure} is {@code fail}
 * @param smsGateways by provider name, those of {@code advantage-hub.sms.providers} that are routes
 * @param httpDoors by path below {@code /advantage-hub}, as in {@code /api/v1/events}; one that ends in a slash is for
 *     all paths that begin so
 */
public record EdgePorts(
        Consumer<Object> hostEvents, Map<String, SmsGateway> smsGateways, Map<String, HttpDoor> httpDoors) {

    public EdgePorts {
        smsGateways = Map.copyOf(smsGateways);
        httpDoors = Map.copyOf(httpDoors);
    }

    /** For an edge that takes no requests. */
    public EdgePorts(Consumer<Object> hostEvents, Map<String, SmsGateway> smsGateways) {
        this(hostEvents, smsGateways, Map.of());
    }
}
