package io.advantagehub.routes.hook;

import io.advantagehub.routes.correlation.Correlation;
import org.apache.camel.builder.RouteBuilder;

/** Route {@code spring-events}: what the host published, translated and passed on to the routes of its types. */
final class SpringEventsRoute extends RouteBuilder {
    static final String ID = "spring-events";
    private static final String ADDRESS = "advantageHubAddress";

    private final HookSettings settings;
    private final Translation translation;

    SpringEventsRoute(HookSettings settings, Translation translation) {
        this.settings = settings;
        this.translation = translation;
    }

    @Override
    public void configure() {
        from(HookSettings.ENTRY)
                .routeId(ID)
                .routeConfigurationId(SpringEventsErrors.ID)
                .process(new Correlation())
                .transform()
                .body(Object.class, translation::translate)
                .split(body())
                .stopOnException()
                .setHeader(ADDRESS)
                .body(TypedEvents.class, settings::address)
                .toD("${header." + ADDRESS + "}");
    }
}
