package io.advantagehub.accrual;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.internal.InboxBatch;
import io.advantagehub.api.internal.InboxHandler;
import io.advantagehub.api.usecase.ReplayHostEvents;
import io.advantagehub.clock.ClockConfiguration;
import io.advantagehub.consent.ConsentConfiguration;
import io.advantagehub.distributor.DistributorConfiguration;
import io.advantagehub.inbox.InboxConfiguration;
import io.advantagehub.lease.LeaseConfiguration;
import io.advantagehub.ledger.EventPostings;
import io.advantagehub.ledger.LedgerConfiguration;
import io.advantagehub.notification.NotificationConfiguration;
import io.advantagehub.replay.ReplayConfiguration;
import io.advantagehub.settings.SettingsConfiguration;
import io.advantagehub.sms.SmsConfiguration;
import io.advantagehub.testing.TestPlugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What rules cost a replay, in one run: constant shares, the same as lists, and the same as rules, one after the other in
 * rounds, each on an empty database. Ends in the same cents; tells the time of the clock, and of both processors: on a machine
 * that others use too only the latter means anything.
 */
@Tag("heavy")
class RulesSpeedIT {
    private static final int EVENTS = Integer.getInteger("rules.events", 20_000);
    private static final int ROUNDS = Integer.getInteger("rules.rounds", 5);
    private static final int WARM_UP = 2;
    private static final String TERMS = "currency: BRL\nmaturation: P30D\nexpiry: P365D\n";
    private static final String LISTS = TERMS + "levels: ['0.10', '0.05', '0.02']\n";

    @TempDir
    private Path folder;

    private enum Contestant {
        FIXED_SHARE,
        LISTS,
        RULES
    }

    @Test
    void sharesByRulesAsIfTheyWereConstant() throws IOException {
        Path history = Files.write(folder.resolve("events.jsonl"), SpeedHistory.of(EVENTS));
        Map<Contestant, List<Spent>> spent = new EnumMap<>(Contestant.class);
        List<String> ends = new ArrayList<>();
        for (int round = 1 - WARM_UP; round <= ROUNDS; round++) {
            for (Contestant contestant : order(round)) {
                Spent one = run(contestant, history, ends);
                System.out.printf(Locale.ROOT, "round %d %-12s %s%n", round, contestant, one.per(EVENTS));
                if (round > 0) {
                    spent.computeIfAbsent(contestant, none -> new ArrayList<>()).add(one);
                }
            }
        }
        assertThat(ends).hasSize((WARM_UP + ROUNDS) * 3).containsOnly(ends.get(0));
        for (Contestant contestant : Contestant.values()) {
            System.out.printf(
                    Locale.ROOT,
                    "%-12s median of %d: %s; speed of the fixed share's: wall %.2f, JVM %.2f, server %.2f, both %.2f%n",
                    contestant,
                    ROUNDS,
                    Spent.median(spent.get(contestant)).per(EVENTS),
                    ratio(spent, contestant, Spent::wall),
                    ratio(spent, contestant, Spent::jvm),
                    ratio(spent, contestant, Spent::server),
                    ratio(spent, contestant, Spent::both));
        }
    }

    /** Another one begins each time: whoever comes first finds the JVM and the disk as the others left them. */
    private static List<Contestant> order(int round) {
        List<Contestant> order = new ArrayList<>(List.of(Contestant.values()));
        Collections.rotate(order, round);
        return order;
    }

    /** Of the medians. */
    private static double ratio(
            Map<Contestant, List<Spent>> spent, Contestant contestant, ToDoubleFunction<Spent> what) {
        return Spent.median(spent.get(Contestant.FIXED_SHARE), what) / Spent.median(spent.get(contestant), what);
    }

    private Spent run(Contestant contestant, Path history, List<String> ends) throws IOException {
        Path rules = Files.writeString(folder.resolve("rules.yaml"), contestant == Contestant.RULES ? rules() : LISTS);
        Path report = folder.resolve("report.csv");
        LastBatch last = new LastBatch();
        try (TestPlugin plugin = plugin(contestant, last)) {
            last.of(plugin.jdbc());
            Spent begin = Spent.now(plugin.jdbc());
            ReplayHostEvents.Report told = plugin.bean(ReplayHostEvents.class)
                    .replay(new ReplayHostEvents.Request(history, rules, null, report));
            assertThat(told.ledger().balanced()).isTrue();
            assertThat(told.rejected()).isZero();
            ends.add(told.balances() + Files.readString(report));
            return last.at.minus(begin);
        }
    }

    private static TestPlugin plugin(Contestant contestant, LastBatch last) {
        return new TestPlugin(
                context -> {
                    context.getEnvironment()
                            .getPropertySources()
                            .addFirst(new MapPropertySource("test", Map.of("advantage-hub.mode", "replay")));
                    context.registerBean("lastBatch", InboxHandler.class, () -> last);
                    if (contestant == Contestant.FIXED_SHARE) {
                        context.registerBean("accrualPostings", EventPostings.class, () -> fixed(context));
                    }
                },
                ClockConfiguration.class,
                LeaseConfiguration.class,
                SettingsConfiguration.class,
                DistributorConfiguration.class,
                ConsentConfiguration.class,
                LedgerConfiguration.class,
                AccrualConfiguration.class,
                SmsConfiguration.class,
                NotificationConfiguration.class,
                InboxConfiguration.class,
                ReplayConfiguration.class);
    }

    private static FixedShare fixed(AnnotationConfigApplicationContext context) {
        return new FixedShare(context.getBean(OrderStore.class), context.getBean(Uplines.class));
    }

    /** Twenty rules: nine that give what the lists give, behind eleven that look closely and never fit. */
    private static String rules() {
        StringBuilder yaml = new StringBuilder(TERMS).append("groups: {nobody: [nobody, nowhere]}\nrules:\n");
        for (int i = 0; i < 11; i++) {
            yaml.append("- {name: never")
                    .append(i)
                    .append(", level: ")
                    .append(1 + i % 3)
                    .append(", product: instance, purchase: ")
                    .append(i % 2 == 0 ? "first" : "renewal")
                    .append(", group: nobody, share: '0.50'}\n");
        }
        String[] shares = {"0.10", "0.05", "0.02"};
        for (String product : List.of("instance", "pipeline", "smart-redirectors")) {
            for (int level = 1; level <= shares.length; level++) {
                yaml.append("- {name: ")
                        .append(product)
                        .append(level)
                        .append(", level: ")
                        .append(level)
                        .append(", product: ")
                        .append(product)
                        .append(", share: '")
                        .append(shares[level - 1])
                        .append("'}\n");
            }
        }
        return yaml.toString();
    }

    /** What was spent when the last batch was done but for its commit: the check of the ledger after it does not count. */
    private static final class LastBatch implements InboxHandler {
        private JdbcTemplate jdbc;
        private Spent at;

        void of(JdbcTemplate database) {
            jdbc = database;
        }

        @Override
        public Phase phase() {
            return Phase.NOTIFY;
        }

        @Override
        public void handle(InboxBatch batch) {
            at = Spent.now(jdbc);
        }
    }
}
