package io.advantagehub.sms;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.config.EnableIntegration;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.dsl.Pollers;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** What sends by itself: due messages, to the gateway, and back with what became of them. */
@Configuration(proxyBeanMethods = false)
@Conditional(SendsByItself.class)
@EnableIntegration
class OutboxFlowConfiguration {

    /** Of its own, a thread a lane, since a poll waits for the bell and for the gateway. */
    @Bean
    ThreadPoolTaskScheduler outboxScheduler() {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(Lane.values().length);
        scheduler.setThreadNamePrefix("advantage-hub-outbox-");
        scheduler.setDaemon(true);
        scheduler.setWaitForTasksToCompleteOnShutdown(false);
        return scheduler;
    }

    @Bean
    IntegrationFlow outboxFlow(Sender sender, Bells bells, ThreadPoolTaskScheduler outboxScheduler) {
        return flow(Lane.NEWS, "outboxPoller", sender, bells, outboxScheduler);
    }

    @Bean
    IntegrationFlow codesFlow(Sender sender, Bells bells, ThreadPoolTaskScheduler outboxScheduler) {
        return flow(Lane.CODES, "codesPoller", sender, bells, outboxScheduler);
    }

    private static IntegrationFlow flow(
            Lane lane, String id, Sender sender, Bells bells, ThreadPoolTaskScheduler outboxScheduler) {
        return IntegrationFlow.fromSupplier(
                        new DueMessages(sender, lane, bells.of(lane)),
                        source -> source.id(id)
                                .taskScheduler(outboxScheduler)
                                .poller(Pollers.fixedDelay(1).maxMessagesPerPoll(1)))
                .<List<Outgoing>, List<Result>>transform(sender::submit)
                .<List<Result>>handle((results, headers) -> {
                    sender.conclude(results);
                    return null;
                })
                .get();
    }
}
