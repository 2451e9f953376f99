package io.advantagehub.inbox;

import io.advantagehub.api.edge.HostEventFormat;
import io.advantagehub.api.internal.InboxHandler;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.database.Transactions;
import io.advantagehub.lease.Leases;
import java.time.InstantSource;
import java.util.ServiceLoader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The inbox: {@link io.advantagehub.api.usecase.AcceptHostEvents}, {@link Inbox}, and the flow that drains it. */
@Configuration(proxyBeanMethods = false)
@Import(InboxFlowConfiguration.class)
public class InboxConfiguration {

    @Bean
    WakeUp inboxWakeUp() {
        return new WakeUp();
    }

    @Bean
    KeyGate inboxKeyGate() {
        return new KeyGate();
    }

    @Bean
    SourceNumbers sourceNumbers(SourceMapper table, KeyGate gate) {
        return new SourceNumbers(table, gate);
    }

    @Bean
    Intake inboxIntake(
            ProgrammeCurrency currency,
            Transactions transactions,
            SourceNumbers sources,
            KeyGate gate,
            IntakeMapper intake,
            ParkingMapper parking,
            WakeUp wakeUp) {
        return new Intake(new Screening(currency), transactions, sources, gate, new Keeper(intake, parking), wakeUp);
    }

    @Bean
    Turn inboxTurn(
            WorkMapper work, ParkingMapper parking, SourceNumbers sources, ObjectProvider<InboxHandler> handlers) {
        HostEventFormat format = ServiceLoader.load(
                        HostEventFormat.class, getClass().getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("camel-routes is missing: no HostEventFormat"));
        return new Turn(
                work,
                parking,
                new StoredEvents(work, sources, format),
                handlers.orderedStream().toList());
    }

    @Bean
    Worker inboxWorker(
            Leases leases,
            Transactions transactions,
            WorkMapper work,
            Turn turn,
            @Value("${advantage-hub.inbox.batch-size:500}") int batchSize) {
        return new Worker(leases, transactions, work, turn, new Suspicion(batchSize));
    }

    @Bean
    HubInbox inbox(InstantSource clock, Intake intake, WorkMapper work, Worker worker) {
        return new HubInbox(clock, intake, work, worker);
    }

    @Bean
    Standstill inboxStandstill(Leases leases) {
        return new Standstill(leases);
    }
}
