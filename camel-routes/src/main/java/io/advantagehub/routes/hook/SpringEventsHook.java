package io.advantagehub.routes.hook;

import io.advantagehub.api.edge.EdgeServices;
import io.advantagehub.api.usecase.AcceptHostEvents;
import io.advantagehub.routes.property.EdgeProperties;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;

/** The hook into what the host publishes in this JVM: properties {@code advantage-hub.hooks.spring-events.*}. */
public final class SpringEventsHook implements AutoCloseable {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final HookSettings settings;
    private final Translators translators;
    private final HandOver handOver;
    private final LateAcceptance late;

    /** @throws IllegalArgumentException where a property is wrong; the message names it */
    public SpringEventsHook(EdgeServices services) {
        this(services, FIRST_PAUSE);
    }

    SpringEventsHook(EdgeServices services, Duration firstPause) {
        this.settings = HookSettings.of(new EdgeProperties(
                HookSettings.PREFIX, name -> services.properties().apply(HookSettings.PREFIX + name)));
        this.translators = new Translators(services.translators());
        this.handOver = new HandOver(settings.source(), accept(services));
        this.late = new LateAcceptance(handOver, services.hostTransaction()::afterCommit, firstPause);
    }

    /** Where the host goes on, nothing of what failed may be left in its transaction, and the failure not doom it. */
    private AcceptHostEvents accept(EdgeServices services) {
        AcceptHostEvents accept = services.acceptHostEvents();
        return settings.onFailure() == OnFailure.FAIL
                ? accept
                : (batch, onRejection) -> services.hostTransaction().attempt(() -> accept.accept(batch, onRejection));
    }

    /** Adds the entry route and those of the types that are switched on. */
    public void addRoutesTo(CamelContext context) throws Exception {
        if (settings.addresses().isEmpty()) {
            return;
        }
        context.addRoutesConfigurations(new SpringEventsErrors(settings.onFailure(), late));
        context.addRoutes(new SpringEventsRoute(
                settings, new Translation(translators, settings.addresses().keySet())));
        for (var hook : settings.addresses().entrySet()) {
            context.addRoutes(new SpringEventRoute(hook.getKey(), hook.getValue(), handOver));
        }
    }

    /** Where the host's objects go in, once the context runs. */
    public Consumer<Object> port(CamelContext context) {
        return settings.addresses().isEmpty()
                ? unwanted -> {}
                : new HostEventsPort(context, translators, settings.onFailure());
    }

    @Override
    public void close() throws InterruptedException {
        late.close();
    }
}
