package io.advantagehub.plugin;

import io.advantagehub.accrual.AccrualConfiguration;
import io.advantagehub.api.internal.Backlog;
import io.advantagehub.api.internal.DueWork;
import io.advantagehub.api.usecase.AcceptHostEvents;
import io.advantagehub.api.usecase.MoveClock;
import io.advantagehub.clock.BusinessClock;
import io.advantagehub.clock.ClockConfiguration;
import io.advantagehub.confirmation.ConfirmationConfiguration;
import io.advantagehub.consent.ConsentConfiguration;
import io.advantagehub.database.DatabaseConfiguration;
import io.advantagehub.database.Transactions;
import io.advantagehub.distributor.DistributorConfiguration;
import io.advantagehub.fairplay.FairPlayConfiguration;
import io.advantagehub.guard.GuardConfiguration;
import io.advantagehub.idempotency.IdempotencyConfiguration;
import io.advantagehub.imports.ImportsConfiguration;
import io.advantagehub.inbox.Inbox;
import io.advantagehub.inbox.InboxConfiguration;
import io.advantagehub.keys.KeysConfiguration;
import io.advantagehub.lease.LeaseConfiguration;
import io.advantagehub.ledger.LedgerConfiguration;
import io.advantagehub.notification.NotificationConfiguration;
import io.advantagehub.phone.PhoneConfiguration;
import io.advantagehub.reconcile.ReconcileConfiguration;
import io.advantagehub.referral.ReferralConfiguration;
import io.advantagehub.replay.ReplayConfiguration;
import io.advantagehub.settings.SettingsConfiguration;
import io.advantagehub.sms.SmsConfiguration;
import io.advantagehub.sms.SmsGateways;
import io.advantagehub.totp.TotpConfiguration;
import io.advantagehub.wallet.WalletConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.integration.config.EnableIntegration;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** The table of contents: every feature, and what wires them to the host and to each other. */
@Configuration(proxyBeanMethods = false)
@EnableIntegration
@Import({
    DatabaseConfiguration.class,
    ClockConfiguration.class,
    KeysConfiguration.class,
    LeaseConfiguration.class,
    SettingsConfiguration.class,
    DistributorConfiguration.class,
    ConsentConfiguration.class,
    GuardConfiguration.class,
    InboxConfiguration.class,
    LedgerConfiguration.class,
    AccrualConfiguration.class,
    FairPlayConfiguration.class,
    IdempotencyConfiguration.class,
    ReferralConfiguration.class,
    ConfirmationConfiguration.class,
    WalletConfiguration.class,
    SmsConfiguration.class,
    NotificationConfiguration.class,
    ReplayConfiguration.class,
    ImportsConfiguration.class,
    ReconcileConfiguration.class,
    // After what they look for: who can be asked for a code.
    TotpConfiguration.class,
    PhoneConfiguration.class
})
class PluginConfiguration {

    /** The name under which Spring Integration looks for its scheduler. No thread exists before something is scheduled. */
    @Bean
    ThreadPoolTaskScheduler taskScheduler() {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(1);
        scheduler.setThreadNamePrefix("advantage-hub-");
        scheduler.setDaemon(true);
        return scheduler;
    }

    @Bean
    EdgeLifecycle edge(
            HostBeans host,
            ObjectProvider<AcceptHostEvents> accept,
            ObjectProvider<Backlog> backlog,
            Transactions transactions) {
        return new EdgeLifecycle(host, StandIn.of(AcceptHostEvents.class, accept::getObject), backlog, transactions);
    }

    @Bean
    SmsGateways smsGateways(HostBeans host, EdgeLifecycle edge) {
        return new HostAndEdgeGateways(host.smsGateways(), edge);
    }

    @Bean
    PassingTime passingTime(Inbox inbox, ObjectProvider<DueWork> dueWork) {
        return new PassingTime(inbox::drain, dueWork.orderedStream().toList());
    }

    @Bean
    MoveClock moveClock(BusinessClock clock, PassingTime time) {
        return new ClockMovedOnPurpose(clock, time);
    }

    @Bean
    DueWorkSweep dueWorkSweep(HostBeans host, BusinessClock clock, PassingTime time, TaskScheduler taskScheduler) {
        return new DueWorkSweep(host.properties().hasWorkers(), clock, time, taskScheduler);
    }
}
