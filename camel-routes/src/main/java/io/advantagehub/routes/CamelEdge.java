package io.advantagehub.routes;

import io.advantagehub.api.edge.Edge;
import io.advantagehub.api.edge.EdgePorts;
import io.advantagehub.api.edge.EdgeServices;
import io.advantagehub.routes.hook.SpringEventsHook;
import io.advantagehub.routes.sms.SmsProviders;
import io.advantagehub.routes.webhook.HttpEventsHook;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.ExplicitCamelContextNameStrategy;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.RouteDefinition;
import org.jspecify.annotations.Nullable;

/** A Camel context of our own beside whatever the host runs: without Spring, without JMX, known to nobody. */
public final class CamelEdge implements Edge {
    private static final int SECONDS_TO_END = 5;

    private @Nullable Running running;

    @Override
    public EdgePorts start(EdgeServices services) {
        SpringEventsHook hook = new SpringEventsHook(services);
        HttpEventsHook http = new HttpEventsHook(services);
        SmsProviders providers = new SmsProviders(services);
        ModelCamelContext context = context();
        running = new Running(context, hook, http, providers);
        try {
            hook.addRoutesTo(context);
            http.addRoutesTo(context);
            providers.addRoutesTo(context);
            refuseTwoRoutesAtOnePlace(context);
            context.start();
            return new EdgePorts(hook.port(context), providers.gateways(context), http.doors(context));
        } catch (IllegalArgumentException wrongProperty) {
            stop();
            throw wrongProperty;
        } catch (Exception failure) {
            stop();
            throw new IllegalStateException("The routes cannot start", failure);
        }
    }

    @Override
    public void stop() {
        if (running != null) {
            running.stop();
            running = null;
        }
    }

    /** For tests: which routes there are. */
    Optional<CamelContext> camel() {
        return Optional.ofNullable(running).map(Running::context);
    }

    /** As a {@code .uri} of one hook's may have it that is another's. */
    private static void refuseTwoRoutesAtOnePlace(ModelCamelContext context) {
        Set<String> places = new HashSet<>();
        for (RouteDefinition route : context.getRouteDefinitions()) {
            String place = route.getInput().getEndpointUri();
            if (!places.add(place)) {
                throw new IllegalArgumentException("advantage-hub.hooks: the .uri of route " + route.getRouteId()
                        + " must be another address than those of all other routes");
            }
        }
    }

    private static ModelCamelContext context() {
        DefaultCamelContext context = new DefaultCamelContext(false);
        context.disableJMX();
        context.setNameStrategy(new ExplicitCamelContextNameStrategy("advantage-hub"));
        context.setApplicationContextClassLoader(CamelEdge.class.getClassLoader());
        context.getShutdownStrategy().setTimeout(SECONDS_TO_END);
        return context;
    }

    /** What has to be ended. */
    private record Running(CamelContext context, SpringEventsHook hook, HttpEventsHook http, SmsProviders providers) {
        void stop() {
            end(http);
            end(providers);
            context.stop();
            end(hook);
        }

        private static void end(AutoCloseable part) {
            try {
                part.close();
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            } catch (Exception failure) {
                throw new IllegalStateException("A part of the edge cannot stop", failure);
            }
        }
    }
}
