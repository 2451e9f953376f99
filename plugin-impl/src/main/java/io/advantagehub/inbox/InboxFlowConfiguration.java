package io.advantagehub.inbox;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.config.EnableIntegration;
import org.springframework.integration.dsl.context.IntegrationFlowContext;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** What drains the inbox by itself, a thread for each worker. */
@Configuration(proxyBeanMethods = false)
@Conditional(DrainsByItself.class)
@EnableIntegration
class InboxFlowConfiguration {
    private static final Duration LOOK_FOR_AWAITED = Duration.ofMinutes(1);

    /** Of its own, since a poll waits to be woken, and a batch takes its time. */
    @Bean
    ThreadPoolTaskScheduler inboxScheduler(Crew crew) {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(crew.workers().size() + 1);
        scheduler.setThreadNamePrefix("advantage-hub-inbox-");
        scheduler.setDaemon(true);
        scheduler.setWaitForTasksToCompleteOnShutdown(false);
        return scheduler;
    }

    @Bean
    InboxFlows inboxFlows(
            Crew crew,
            BacklogMapper backlog,
            WakeUp wakeUp,
            IntegrationFlowContext flows,
            Recall recall,
            ThreadPoolTaskScheduler inboxScheduler) {
        inboxScheduler.scheduleWithFixedDelay(
                recall::lookQuietly, inboxScheduler.getClock().instant().plus(LOOK_FOR_AWAITED), LOOK_FOR_AWAITED);
        List<NewEvents> sources = crew.workers().stream()
                .map(worker -> new NewEvents(backlog, worker))
                .toList();
        sources.forEach(source -> wakeUp.wakes(source::wake));
        return new InboxFlows(sources, flows, inboxScheduler);
    }
}
