package io.advantagehub.routes.webhook;

import io.advantagehub.api.edge.EdgeServices;
import io.advantagehub.api.edge.HttpDoor;
import io.advantagehub.routes.format.HostEventJson;
import io.advantagehub.routes.property.EdgeProperties;
import java.time.InstantSource;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;

/**
 * The hook that takes host events over HTTP: properties {@code advantage-hub.hooks.http.*}. Without a source there is
 * neither route nor door.
 */
public final class HttpEventsHook implements AutoCloseable {
    /** Below {@code /advantage-hub}. */
    private static final String PATH = "/api/v1/events";

    private final EdgeServices services;
    private final HookSettings settings;
    private final InstantSource systemClock;
    private @Nullable BoundedDoor door;

    /** @throws IllegalArgumentException where a property is wrong; the message names it and shows no secret */
    public HttpEventsHook(EdgeServices services) {
        this(services, InstantSource.system());
    }

    HttpEventsHook(EdgeServices services, InstantSource systemClock) {
        this.services = services;
        this.systemClock = systemClock;
        this.settings = HookSettings.of(new EdgeProperties(
                HookSettings.PREFIX, name -> services.properties().apply(HookSettings.PREFIX + name)));
    }

    public void addRoutesTo(CamelContext context) throws Exception {
        if (settings.sources().isEmpty()) {
            return;
        }
        context.addRoutesConfigurations(new HttpEventsErrors());
        BatchReader reader =
                new BatchReader(new HostEventJson(), settings.addresses().keySet()::contains);
        context.addRoutes(new HttpEventsRoute(
                new Signatures(settings.sources(), systemClock),
                new Backpressure(services.backlog(), settings.backlog(), System::nanoTime),
                new Passage(reader, settings.addresses()),
                new Taker(services.acceptHostEvents())));
        for (var hook : settings.addresses().entrySet()) {
            context.addRoutes(new HttpEventRoute(hook.getKey(), hook.getValue(), reader));
        }
    }

    /** By path, once the context runs. */
    public Map<String, HttpDoor> doors(CamelContext context) {
        if (settings.sources().isEmpty()) {
            return Map.of();
        }
        RouteDoor route = new RouteDoor(context.createProducerTemplate());
        BoundedDoor bounded = new BoundedDoor(route, settings.atOnce(), settings.patience());
        door = bounded;
        return Map.of(PATH, bounded);
    }

    /** Lets what is under way end within seconds; to be called before the context is stopped. */
    @Override
    public void close() {
        if (door != null) {
            door.close();
        }
    }
}
