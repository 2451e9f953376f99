package io.advantagehub.plugin;

import io.advantagehub.api.edge.EdgePorts;
import io.advantagehub.api.edge.HttpDoor;
import io.advantagehub.api.spi.CallerIdentity;
import io.advantagehub.api.spi.HostEventTranslator;
import io.advantagehub.web.OwnDoor;
import io.advantagehub.web.WebGate;
import io.advantagehub.web.Witness;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Controller;

/**
 * The plugin in a Spring host: starts and stops with it, and hears what it publishes, in the publisher's thread and
 * transaction.
 */
final class AdvantageHub implements SmartLifecycle, ApplicationListener<ApplicationEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(AdvantageHub.class);
    /** After the host's own infrastructure; before whatever lets work in (web server, listener containers), and stopped after it. */
    private static final int PHASE = Integer.MAX_VALUE / 2;

    private final ApplicationContext host;
    private volatile @Nullable Running running;

    AdvantageHub(ApplicationContext host) {
        this.host = host;
    }

    private record Running(
            ConfigurableApplicationContext context, EdgePorts edge, List<HostEventTranslator<?>> translators) {}

    @Override
    public synchronized void start() {
        if (running == null) {
            HostBeans beans = HostBeans.of(host);
            ConfigurableApplicationContext context = PluginContext.open(beans);
            EdgePorts edge = context.getBean(EdgeLifecycle.class).ports().orElseThrow();
            running = new Running(context, edge, beans.translators());
            webGate()
                    .ifAvailable(gate -> gate.open(
                            doors(edge, context),
                            context.getBeansWithAnnotation(Controller.class).values(),
                            context.getBeanProvider(CallerIdentity.class).getIfAvailable(() -> new CallerIdentity() {}),
                            context.getBeanProvider(Witness.class).getIfAvailable(() -> Witness.NONE)));
        }
    }

    private static Map<String, HttpDoor> doors(EdgePorts edge, ConfigurableApplicationContext context) {
        Map<String, HttpDoor> doors = new HashMap<>(edge.httpDoors());
        context.getBeanProvider(OwnDoor.class).forEach(own -> doors.put(own.path(), own.door()));
        return doors;
    }

    @Override
    public synchronized void stop() {
        Running ending = running;
        running = null;
        if (ending != null) {
            webGate().ifAvailable(WebGate::close);
            ending.context().close();
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    /** Also where the host's own multicaster hands events to other threads: they belong to the publisher's transaction. */
    @Override
    public boolean supportsAsyncExecution() {
        return false;
    }

    @Override
    public void onApplicationEvent(ApplicationEvent event) {
        Object published = event instanceof PayloadApplicationEvent<?> wrapped ? wrapped.getPayload() : event;
        Running now = running;
        if (now == null) {
            complainOfLost(published);
        } else if (isWanted(published, now.translators())) {
            now.edge().hostEvents().accept(published);
        }
    }

    /** A stand-in that host beans may be given before the plugin runs. */
    <T> T useCase(Class<T> type) {
        return StandIn.of(type, () -> {
            Running now = running;
            if (now == null) {
                throw new IllegalStateException("Advantage Hub is not running: " + type.getSimpleName()
                        + " can be called from the start of the host's web server to its end, in application runners too,"
                        + " but not while beans are made");
            }
            return now.context().getBean(type);
        });
    }

    /** A bean of the plugin's own, as long as it runs. */
    <T> Optional<T> running(Class<T> type) {
        return Optional.ofNullable(running).map(now -> now.context().getBean(type));
    }

    private ObjectProvider<WebGate> webGate() {
        return host.getBeanProvider(WebGate.class);
    }

    private static boolean isWanted(Object published, List<HostEventTranslator<?>> translators) {
        return translators.stream().anyMatch(translator -> translator.hostType().isInstance(published));
    }

    private void complainOfLost(Object published) {
        List<HostEventTranslator<?>> made = HostBeans.translatorsMade(host);
        if (isWanted(published, made)) {
            LOG.error(
                    "{} was published while Advantage Hub was not running (before the host's start was done, or after"
                            + " its stop): it is not taken. Publish it later, as from an ApplicationRunner.",
                    published.getClass().getName());
        }
    }
}
