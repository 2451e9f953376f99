package io.advantagehub.plugin;

import io.advantagehub.api.edge.Edge;
import io.advantagehub.api.edge.EdgePorts;
import io.advantagehub.api.edge.EdgeServices;
import io.advantagehub.api.internal.Backlog;
import io.advantagehub.api.usecase.AcceptHostEvents;
import io.advantagehub.database.Transactions;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;

/** Starts the edge when all that it calls is there, before whatever polls, and stops it after that. */
final class EdgeLifecycle implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(EdgeLifecycle.class);
    private static final EdgePorts NOTHING = new EdgePorts(published -> {}, Map.of());
    private static final int PHASE = 0;

    private final HostBeans host;
    private final EdgeServices services;
    private final Optional<Edge> edge;
    private volatile @Nullable EdgePorts ports;

    EdgeLifecycle(HostBeans host, AcceptHostEvents accept, ObjectProvider<Backlog> backlog, Transactions transactions) {
        this.host = host;
        this.edge = ServiceLoader.load(Edge.class, host.classLoader()).findFirst();
        this.services = new EdgeServices(
                accept,
                host.translators(),
                name -> Optional.ofNullable(host.environment().getProperty(name)),
                host.properties().sms().providers(),
                new JoinedTransaction(transactions),
                bound -> backlog.getObject().upTo(bound));
    }

    /** Empty before the start. */
    Optional<EdgePorts> ports() {
        return Optional.ofNullable(ports);
    }

    @Override
    public void start() {
        try {
            ports = edge.map(found -> found.start(services)).orElse(NOTHING);
        } catch (IllegalArgumentException wrongProperty) {
            throw new StartRefused(wrongProperty);
        }
        if (edge.isEmpty()) {
            LOG.warn(
                    "No edge on the class path: nothing of what the host publishes is taken, and no provider is reached");
        }
    }

    @Override
    public void stop() {
        if (ports != null) {
            edge.ifPresent(Edge::stop);
            ports = null;
        }
    }

    @Override
    public boolean isRunning() {
        return ports != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
