package io.advantagehub.notification;

import static io.advantagehub.api.MessageClass.TRANSACTIONAL;
import static io.advantagehub.testing.Person.aPerson;
import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.accrual.AccrualConfiguration;
import io.advantagehub.accrual.ReplayRules;
import io.advantagehub.api.edge.HostEventFormat;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.internal.DueWork;
import io.advantagehub.api.usecase.Delivery;
import io.advantagehub.api.usecase.OnRejection;
import io.advantagehub.clock.ClockConfiguration;
import io.advantagehub.consent.ConsentConfiguration;
import io.advantagehub.distributor.DistributorConfiguration;
import io.advantagehub.inbox.Arrival;
import io.advantagehub.inbox.Inbox;
import io.advantagehub.inbox.InboxConfiguration;
import io.advantagehub.lease.LeaseConfiguration;
import io.advantagehub.ledger.LedgerConfiguration;
import io.advantagehub.settings.SettingsConfiguration;
import io.advantagehub.sms.SmsConfiguration;
import io.advantagehub.testing.History;
import io.advantagehub.testing.Person;
import io.advantagehub.testing.TestPlugin;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/**
 * Everything from the inbox to the outbox, in a replay: the same history tells the same people the same things and
 * leaves the same tree, wherever its batches end.
 */
class BatchBoundariesIT {
    private static final int EVENTS = 400;
    private static final long SEED = 20_261_127;
    private static final HostEventFormat FORMAT =
            ServiceLoader.load(HostEventFormat.class).findFirst().orElseThrow();
    private static final Map<String, String> QUESTIONS = Map.of(
            "messages",
            "SELECT CONCAT_WS('|', s.state, s.kind, s.distributor_id, s.phone, s.locale, HEX(s.body), s.reason,"
                    + " CAST(i.event_id AS CHAR), s.decided_at, s.due_at, s.closed_at)"
                    + " FROM ah_sms s LEFT JOIN ah_inbox i ON i.id = s.event_no ORDER BY s.id",
            "reminders",
            "SELECT CONCAT_WS('|', distributor_id, paid_until, due_at, state) FROM ah_reminder"
                    + " ORDER BY distributor_id, paid_until, due_at",
            "people",
            "SELECT CONCAT_WS('|', id, sponsor_id, display_name, phone, phone_reachable, pending_phone, locale, time_zone,"
                    + " registered_at, updated_at) FROM ah_distributor ORDER BY id",
            "tree",
            "SELECT CONCAT_WS('|', distributor_id, from_at, sponsor_id) FROM ah_sponsorship"
                    + " ORDER BY distributor_id, from_at, accepted_no",
            "parked",
            "SELECT CONCAT_WS('|', CAST(event_id AS CHAR), cause, parked_at) FROM ah_dead_letter ORDER BY id");

    @Test
    void nothingDependsOnThem() {
        long seed = Long.getLong("seed", SEED);
        History history = history(new Random(seed));
        Map<String, List<String>> expected = outcome(history, 1);

        assertThat(expected.get("messages")).as("seed %d", seed).hasSizeGreaterThan(EVENTS / 4);
        assertThat(expected.get("messages").stream().filter(row -> row.startsWith("T|purchase-cashback")))
                .as("seed %d", seed)
                .isNotEmpty();
        assertThat(expected.get("reminders").stream().filter(row -> row.endsWith("|D")))
                .as("seed %d", seed)
                .isNotEmpty();
        assertThat(expected.get("parked")).as("seed %d", seed).isNotEmpty();
        assertThat(outcome(history, 7)).as("batches of 7, seed %d", seed).isEqualTo(expected);
        assertThat(outcome(history, 500)).as("batches of 500, seed %d", seed).isEqualTo(expected);
    }

    private static Map<String, List<String>> outcome(History history, int size) {
        try (TestPlugin plugin = replay(size)) {
            plugin.bean(ReplayRules.class).install(null);
            List<Arrival> arrivals = history.items().stream()
                    .map(item -> new Arrival(
                            new Delivery.Valid(item.key(), FORMAT.content(item.event()), item.event()),
                            item.acceptedAt()))
                    .toList();
            plugin.bean(Inbox.class).acceptArrivals(arrivals, OnRejection.PARK);
            plugin.bean(Inbox.class).drain();
            Instant end = Instant.parse("2027-06-01T00:00:00Z");
            plugin.beans(DueWork.class).forEach(work -> work.runDue(end, DueWork.Passage.STEP_BY_STEP));
            return plugin.answers(QUESTIONS);
        }
    }

    private static TestPlugin replay(int batchSize) {
        return new TestPlugin(
                context -> context.setEnvironment(new MockEnvironment()
                        .withProperty("advantage-hub.mode", "replay")
                        .withProperty("advantage-hub.cashback.levels[0]", "0.10")
                        .withProperty("advantage-hub.cashback.levels[1]", "0.05")
                        .withProperty("advantage-hub.cashback.buyer", "0.01")
                        .withProperty("advantage-hub.inbox.batch-size", String.valueOf(batchSize))),
                ClockConfiguration.class,
                LeaseConfiguration.class,
                SettingsConfiguration.class,
                InboxConfiguration.class,
                DistributorConfiguration.class,
                ConsentConfiguration.class,
                LedgerConfiguration.class,
                AccrualConfiguration.class,
                SmsConfiguration.class,
                NotificationConfiguration.class);
    }

    /** Most events go on in time by hours, some lie in the past. */
    private static History history(Random random) {
        History history = new History();
        Instant clock = Instant.parse("2026-01-01T00:00:00Z");
        for (int i = 0; i < EVENTS; i++) {
            clock = clock.plus(Duration.ofHours(random.nextInt(12)));
            Instant at = random.nextInt(10) == 0 ? clock.minus(Duration.ofDays(random.nextInt(20))) : clock;
            history.add(event(random, "p" + random.nextInt(12), at, i));
        }
        return history;
    }

    private static HostEvent event(Random random, String who, Instant time, int i) {
        String at = time.toString();
        return switch (random.nextInt(9)) {
            case 0, 1 -> person(random, who).signsUp(at);
            case 2 -> person(random, who).updates(at);
            case 3 -> NewsFixture.agrees(who, at);
            case 4 -> NewsFixture.revokes(who, at);
            case 5 -> NewsFixture.bonus(who, (1 + random.nextInt(99)) + ".00", at);
            case 6 -> NewsFixture.buys(who, "o" + i, "100.00", at);
            case 7 ->
                NewsFixture.expiring(
                        who, time.plus(Duration.ofHours(random.nextInt(200))).toString(), at);
            default ->
                NewsFixture.paid(
                        who, time.plus(Duration.ofHours(random.nextInt(400))).toString(), at);
        };
    }

    private static Person person(Random random, String who) {
        Person person = aPerson(who);
        if (random.nextBoolean()) {
            person.named("Name " + random.nextInt(100));
        }
        if (random.nextBoolean()) {
            person.phone(random.nextInt(5) == 0 ? "+99912345678" : "+551198765000" + random.nextInt(9));
        }
        if (random.nextBoolean()) {
            person.speaking(List.of("pt-BR", "ru", "en", "fr").get(random.nextInt(4)));
        }
        if (random.nextBoolean()) {
            person.in(List.of("Europe/Moscow", "America/Sao_Paulo").get(random.nextInt(2)));
        }
        if (random.nextBoolean()) {
            person.agreeingTo(TRANSACTIONAL);
        }
        String sponsor = "p" + random.nextInt(12);
        return random.nextBoolean() && !sponsor.equals(who) ? person.under(sponsor) : person;
    }
}
