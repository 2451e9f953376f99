package io.advantagehub.inbox;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.dsl.Pollers;
import org.springframework.integration.dsl.context.IntegrationFlowContext;
import org.springframework.scheduling.TaskScheduler;

/** A flow for each worker: a poller that is woken by each commit. What it cannot do goes to the error channel. */
final class InboxFlows implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(InboxFlows.class);
    /** As Spring Integration's own pollers, after whatever they call. */
    private static final int PHASE = Integer.MAX_VALUE / 2;

    private final List<NewEvents> sources;
    private final IntegrationFlowContext flows;
    private final TaskScheduler scheduler;
    private final List<String> running = new ArrayList<>();

    InboxFlows(List<NewEvents> sources, IntegrationFlowContext flows, TaskScheduler scheduler) {
        this.sources = sources;
        this.flows = flows;
        this.scheduler = scheduler;
    }

    @Override
    public synchronized void start() {
        for (NewEvents source : sources) {
            String id = "inboxFlow" + running.size();
            flows.registration(flow(source, id)).id(id).register();
            running.add(id);
        }
    }

    @Override
    public synchronized void stop() {
        running.forEach(flows::remove);
        running.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !running.isEmpty();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    private IntegrationFlow flow(NewEvents events, String id) {
        return IntegrationFlow.fromSupplier(
                        events,
                        source -> source.id(id + "Poller")
                                .taskScheduler(scheduler)
                                .poller(Pollers.fixedDelay(1).maxMessagesPerPoll(1)))
                .<Drained>handle((drained, headers) -> {
                    LOG.debug("{}", drained);
                    return null;
                })
                .get();
    }
}
