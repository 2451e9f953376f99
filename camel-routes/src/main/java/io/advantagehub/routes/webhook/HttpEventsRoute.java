package io.advantagehub.routes.webhook;

import io.advantagehub.api.edge.HttpDoor.Request;
import io.advantagehub.routes.correlation.Correlation;
import org.apache.camel.builder.RouteBuilder;

/** Route {@code http-events}: a request in a mode we know, verified, let in, read, taken and answered. */
final class HttpEventsRoute extends RouteBuilder {
    static final String ID = "http-events";
    static final String ENTRY = "direct:advantage-hub.http-events";

    private final Signatures signatures;
    private final Backpressure backpressure;
    private final BatchReader reader;
    private final Taker taker;

    HttpEventsRoute(Signatures signatures, Backpressure backpressure, BatchReader reader, Taker taker) {
        this.signatures = signatures;
        this.backpressure = backpressure;
        this.reader = reader;
        this.taker = taker;
    }

    @Override
    public void configure() {
        from(ENTRY)
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
                .body(Signed.class, reader::read)
                .id(ID + "-content")
                .transform()
                .body(Batch.class, taker::take)
                .id(ID + "-accept")
                .transform()
                .body(Taker.Taken.class, Answers::accepted)
                .id(ID + "-answer");
    }
}
