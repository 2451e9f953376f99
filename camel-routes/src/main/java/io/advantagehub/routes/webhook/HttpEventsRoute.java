package io.advantagehub.routes.webhook;

import io.advantagehub.api.edge.HttpDoor.Request;
import io.advantagehub.routes.correlation.Correlation;
import org.apache.camel.builder.RouteBuilder;

/** Route {@code http-events}: a request in a mode we know, verified, let in, read by the routes of its types, taken and answered. */
final class HttpEventsRoute extends RouteBuilder {
    static final String ID = "http-events";
    private static final String ADDRESSES = "advantageHubAddresses";

    private final Signatures signatures;
    private final Backpressure backpressure;
    private final Passage passage;
    private final Taker taker;

    HttpEventsRoute(Signatures signatures, Backpressure backpressure, Passage passage, Taker taker) {
        this.signatures = signatures;
        this.backpressure = backpressure;
        this.passage = passage;
        this.taker = taker;
    }

    @Override
    public void configure() {
        from(HookSettings.ENTRY)
                .routeId(ID)
                .routeConfigurationId(HttpEventsErrors.ID)
                .process(new Correlation())
                .transform()
                .body(Request.class, Mode::check)
                .id(ID + "-mode")
                .transform()
                .body(Request.class, signatures::verify)
                .id(ID + "-signature")
                .transform()
                .body(Signed.class, backpressure::admit)
                .id(ID + "-backlog")
                .transform()
                .body(Signed.class, passage::begin)
                .setHeader(ADDRESSES)
                .body(Unread.class, passage::addresses)
                .routingSlip(header(ADDRESSES))
                .transform()
                .body(Unread.class, passage::end)
                .id(ID + "-content")
                .transform()
                .body(Batch.class, taker::take)
                .id(ID + "-accept")
                .transform()
                .body(Taker.Taken.class, Answers::accepted)
                .id(ID + "-answer");
    }
}
