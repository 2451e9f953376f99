package io.advantagehub.inbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.config.EnableIntegration;
import org.springframework.integration.dsl.IntegrationFlow;
import org.springframework.integration.dsl.Pollers;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** What drains the inbox by itself: a poller that is woken by each commit. What it cannot do goes to the error channel. */
@Configuration(proxyBeanMethods = false)
@Conditional(DrainsByItself.class)
@EnableIntegration
class InboxFlowConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(InboxFlowConfiguration.class);

    @Bean
    NewEvents newEvents(Inbox inbox, WakeUp wakeUp) {
        NewEvents events = new NewEvents(inbox);
        wakeUp.wakes(events::wake);
        return events;
    }

    /** Of its own, since a poll waits to be woken, and a batch takes its time. */
    @Bean
    ThreadPoolTaskScheduler inboxScheduler() {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(1);
        scheduler.setThreadNamePrefix("advantage-hub-inbox-");
        scheduler.setDaemon(true);
        scheduler.setWaitForTasksToCompleteOnShutdown(false);
        return scheduler;
    }

    @Bean
    IntegrationFlow inboxFlow(NewEvents newEvents, ThreadPoolTaskScheduler inboxScheduler) {
        return IntegrationFlow.fromSupplier(
                        newEvents,
                        source -> source.id("inboxPoller")
                                .taskScheduler(inboxScheduler)
                                .poller(Pollers.fixedDelay(1).maxMessagesPerPoll(1)))
                .<Drained>handle((drained, headers) -> {
                    LOG.debug("{}", drained);
                    return null;
                })
                .get();
    }
}
