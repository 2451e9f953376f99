package io.advantagehub.replay;

import io.advantagehub.accrual.ReplayRules;
import io.advantagehub.api.edge.HostEventFormat;
import io.advantagehub.api.internal.DueWork;
import io.advantagehub.api.usecase.ReplayHostEvents;
import io.advantagehub.api.usecase.ReplayHostEvents.Unreplayable;
import io.advantagehub.clock.BusinessClock;
import io.advantagehub.distributor.RegisteredDistributors;
import io.advantagehub.inbox.Inbox;
import io.advantagehub.lease.Leases;
import io.advantagehub.ledger.LedgerCheck;
import io.advantagehub.ledger.LedgerReader;
import io.advantagehub.settings.Mode;
import io.advantagehub.sms.Outbox;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The replay; it works where {@code advantage-hub.mode} is {@code replay}. */
@Configuration(proxyBeanMethods = false)
public class ReplayConfiguration {

    @Bean
    ReplayHostEvents replayHostEvents(
            Supplier<OneReplay> replayRight, ReplayRules rules, Effects effects, DrivenTime time, Reports reports) {
        return new FileReplay(replayRight, rules, effects, time, reports);
    }

    @Bean
    Supplier<OneReplay> replayRight(Mode mode, Leases leases) {
        return () -> {
            if (mode != Mode.REPLAY) {
                throw new Unreplayable("advantage-hub.mode must be replay: a live programme is not replayed into");
            }
            return OneReplay.begin(leases);
        };
    }

    @Bean
    Effects replayEffects(Inbox inbox) {
        HostEventFormat format = ServiceLoader.load(
                        HostEventFormat.class, getClass().getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("camel-routes is missing: no HostEventFormat"));
        return new Effects(format, inbox);
    }

    @Bean
    DrivenTime replayTime(BusinessClock clock, ObjectProvider<DueWork> dueWork) {
        return new DrivenTime(clock, dueWork.orderedStream().toList());
    }

    @Bean
    Reports replayReports(
            Inbox inbox, RegisteredDistributors distributors, LedgerReader ledger, LedgerCheck check, Outbox outbox) {
        return new Reports(inbox, distributors, ledger, check, outbox);
    }
}
