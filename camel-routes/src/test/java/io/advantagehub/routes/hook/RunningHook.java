package io.advantagehub.routes.hook;

import io.advantagehub.api.edge.EdgeServices;
import io.advantagehub.api.edge.HostTransaction;
import io.advantagehub.api.spi.HostEventTranslator;
import io.advantagehub.api.usecase.AcceptHostEvents;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;

/** The hook alone in a Camel context, as a test wants it. */
final class RunningHook implements AutoCloseable {
    final CamelContext context = new DefaultCamelContext();
    final Consumer<Object> port;
    private final SpringEventsHook hook;

    private RunningHook(EdgeServices services) throws Exception {
        hook = new SpringEventsHook(services, Duration.ofMillis(1));
        context.disableJMX();
        hook.addRoutesTo(context);
        context.start();
        port = hook.port(context);
    }

    static Setup with(HostEventTranslator<?>... translators) {
        return new Setup(List.of(translators));
    }

    @Override
    public void close() throws InterruptedException {
        context.stop();
        hook.close();
    }

    static final class Setup {
        private final List<HostEventTranslator<?>> translators;
        private final Map<String, String> properties = new HashMap<>();
        private HostTransaction hostTransaction = Runnable::run;

        private Setup(List<HostEventTranslator<?>> translators) {
            this.translators = translators;
        }

        Setup and(String name, String value) {
            properties.put("advantage-hub.hooks.spring-events." + name, value);
            return this;
        }

        Setup in(HostTransaction hostTransaction) {
            this.hostTransaction = hostTransaction;
            return this;
        }

        RunningHook handingOverTo(AcceptHostEvents acceptHostEvents) {
            try {
                return new RunningHook(new EdgeServices(
                        acceptHostEvents,
                        translators,
                        name -> Optional.ofNullable(properties.get(name)),
                        Map.of(),
                        hostTransaction));
            } catch (RuntimeException wrong) {
                throw wrong;
            } catch (Exception failure) {
                throw new AssertionError(failure);
            }
        }
    }
}
