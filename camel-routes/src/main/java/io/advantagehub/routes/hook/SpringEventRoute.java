package io.advantagehub.routes.hook;

import io.advantagehub.api.event.EventType;
import org.apache.camel.builder.RouteBuilder;

/** Routes {@code spring-events-<type>}, one for each type of event: written down, handed over, told. */
final class SpringEventRoute extends RouteBuilder {
    private final EventType type;
    private final String address;
    private final HandOver handOver;

    SpringEventRoute(EventType type, String address, HandOver handOver) {
        this.type = type;
        this.address = address;
        this.handOver = handOver;
    }

    static String id(EventType type) {
        return SpringEventsRoute.ID + "-" + type.wireName().replace('.', '-');
    }

    @Override
    public void configure() {
        from(address)
                .routeId(id(type))
                .routeConfigurationId(SpringEventsErrors.ID)
                .transform()
                .body(TypedEvents.class, handOver::write)
                .id(id(type) + "-content")
                .transform()
                .body(Deliveries.class, handOver::accept)
                .id(id(type) + "-accept")
                .process(
                        exchange -> exchange.getMessage().getBody(Outcome.class).tell())
                .id(id(type) + "-outcome");
    }
}
