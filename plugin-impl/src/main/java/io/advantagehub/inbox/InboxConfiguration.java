package io.advantagehub.inbox;

import io.advantagehub.api.edge.HostEventFormat;
import io.advantagehub.api.internal.Awaited;
import io.advantagehub.api.internal.InboxHandler;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.database.Transactions;
import io.advantagehub.lease.Leases;
import io.advantagehub.web.OverHttp;
import java.time.InstantSource;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** The inbox: {@link io.advantagehub.api.usecase.AcceptHostEvents}, {@link Inbox}, and the flow that drains it. */
@Configuration(proxyBeanMethods = false)
@Import(InboxFlowConfiguration.class)
public class InboxConfiguration {
    private static final int MOST_WORKERS = 16;
    private static final int LARGEST_BATCH = 5_000;
    /** A batch locks its accounts, and people are waiting for theirs. */
    private static final int BATCH_AMONG_OTHERS = 500;
    /** In a replay nobody is: the more events a batch has, the more rows find their neighbours in one page. */
    private static final int BATCH_ALONE = 4_000;

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
    StoredEvents storedEvents(WorkMapper work, BacklogMapper backlog, SourceNumbers sources) {
        HostEventFormat format = ServiceLoader.load(
                        HostEventFormat.class, getClass().getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("camel-routes is missing: no HostEventFormat"));
        return new StoredEvents(work, new Remainder(backlog), sources, format);
    }

    @Bean
    Turn inboxTurn(WorkMapper work, ParkingMapper parking, StoredEvents stored, ObjectProvider<InboxHandler> handlers) {
        return new Turn(work, parking, stored, handlers.orderedStream().toList());
    }

    @Bean
    Tally inboxTally() {
        return new Tally();
    }

    @Bean
    InboxPulse inboxPulse(BacklogMapper backlog, DeadLetterMapper deadLetters, Tally tally) {
        return new LatestPulse(backlog, deadLetters, tally, System::nanoTime);
    }

    @Bean
    Crew inboxCrew(
            Leases leases,
            Transactions transactions,
            WorkMapper work,
            Turn turn,
            Tally tally,
            Environment environment) {
        boolean replay = "replay".equalsIgnoreCase(environment.getProperty("advantage-hub.mode"));
        int usual = replay ? BATCH_ALONE : BATCH_AMONG_OTHERS;
        int size = number(environment, "advantage-hub.inbox.batch-size", usual, LARGEST_BATCH);
        if (replay) {
            return new Crew(List.of(
                    new Worker(new WholeShare(leases), work, new Batches(leases, transactions, turn, tally, size))));
        }
        int workers = number(environment, "advantage-hub.inbox.workers", 1, MOST_WORKERS);
        return new Crew(IntStream.range(0, workers)
                .mapToObj(i -> leases.ofAnother())
                .map(own -> new Worker(
                        new FairShare(own, System::nanoTime), work, new Batches(own, transactions, turn, tally, size)))
                .toList());
    }

    private static int number(Environment environment, String name, int defaultValue, int most) {
        int number = environment.getProperty(name, Integer.class, defaultValue);
        if (number < 1 || number > most) {
            throw new IllegalArgumentException(name + " must be 1 to " + most + "; it is " + number);
        }
        return number;
    }

    @Bean
    Recall inboxRecall(
            BacklogMapper backlog, ObjectProvider<Awaited> awaited, Transactions transactions, WakeUp wakeUp) {
        return new Recall(backlog, awaited.orderedStream().toList(), transactions, wakeUp);
    }

    @Bean
    HubInbox inbox(InstantSource clock, Intake intake, BacklogMapper backlog, Crew crew, Recall recall) {
        return new HubInbox(clock, intake, backlog, crew, recall);
    }

    @Bean
    Standstill inboxStandstill(Leases leases) {
        return new Standstill(leases);
    }

    @Bean
    Waits inboxWaits(WaitMapper table, StoredEvents stored, ObjectProvider<Awaited> awaited) {
        return new Waits(table, stored, awaited.orderedStream().toList());
    }

    @Bean
    DeadLetters deadLetters(
            DeadLetterMapper table, Transactions transactions, InstantSource clock, WakeUp wakeUp, Waits waits) {
        return new DeadLetters(table, transactions, clock, wakeUp, waits);
    }

    @OverHttp
    static class Controllers {

        @Bean
        DeadLetterController deadLetterController(DeadLetters letters) {
            return new DeadLetterController(letters);
        }

        @Bean
        FindingController findingController(FindingMapper findings) {
            return new FindingController(findings);
        }
    }
}
