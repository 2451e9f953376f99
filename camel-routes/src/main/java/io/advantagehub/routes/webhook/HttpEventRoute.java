package io.advantagehub.routes.webhook;

import io.advantagehub.api.event.EventType;
import org.apache.camel.builder.RouteBuilder;

/** Routes {@code http-events-<type>}, one for each type of event: reads those of a request that are of it. */
final class HttpEventRoute extends RouteBuilder {
    private final EventType type;
    private final String address;
    private final BatchReader reader;

    HttpEventRoute(EventType type, String address, BatchReader reader) {
        this.type = type;
        this.address = address;
        this.reader = reader;
    }

    @Override
    public void configure() {
        String id = HttpEventsRoute.ID + "-" + type.wireName().replace('.', '-');
        // What goes wrong is the whole request's affair: the route that sent it here answers.
        errorHandler(noErrorHandler());
        from(address)
                .routeId(id)
                .transform()
                .body(Unread.class, unread -> unread.read(type, reader::read))
                .id(id + "-content");
    }
}
