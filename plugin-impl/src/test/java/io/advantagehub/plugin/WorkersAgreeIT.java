package io.advantagehub.plugin;

import static io.advantagehub.testing.Person.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.EventKey;
import io.advantagehub.api.LineId;
import io.advantagehub.api.MessageClass;
import io.advantagehub.api.Money;
import io.advantagehub.api.OrderId;
import io.advantagehub.api.RefundId;
import io.advantagehub.api.edge.HostEventFormat;
import io.advantagehub.api.event.BonusAccrued;
import io.advantagehub.api.event.ConsentGranted;
import io.advantagehub.api.event.ConsentRevoked;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.event.PurchaseCompleted;
import io.advantagehub.api.event.PurchaseRefunded;
import io.advantagehub.api.usecase.AcceptHostEvents;
import io.advantagehub.api.usecase.Delivery;
import io.advantagehub.api.usecase.OnRejection;
import io.advantagehub.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** However many workers on however many nodes take up a history, in batches of whatever size: it ends the same. */
class WorkersAgreeIT {
    private static final HostEventFormat FORMAT =
            ServiceLoader.load(HostEventFormat.class).findFirst().orElseThrow();
    /** Half an hour off: what happens every hour from here on matures before this test began, or long after it has ended. */
    private static final Instant START = Instant.now()
            .truncatedTo(ChronoUnit.SECONDS)
            .minus(Duration.ofDays(60))
            .plus(Duration.ofMinutes(30));

    private static final Currency BRL = Currency.getInstance("BRL");
    private static final int PEOPLE = 40;
    private static final long SEED = 20261122;

    /**
     * Everything that a host or a person can see, but for ids, the order in which accounts were written, and the language
     * and number of a message, which are those known when it is written (all have a number from the beginning).
     */
    private static final Map<String, String> VISIBLE = Map.of(
            "balances", "SELECT CONCAT_WS(' ', owner_id, future, available, held, debt, redeemed) FROM ah_account",
            "lots",
                    "SELECT CONCAT_WS(' ', a.owner_id, l.earned_at, l.matures_at, l.future, l.free) FROM ah_lot_open l"
                            + " JOIN ah_account a ON a.id = l.account_id",
            "movements",
                    "SELECT CONCAT_WS(' ', a.owner_id, e.type, e.situation, e.amount, e.effective_at) FROM ah_entry e"
                            + " JOIN ah_account a ON a.id = e.account_id",
            "orders", "SELECT CONCAT_WS(' ', order_id, line_id, amount, refunded) FROM ah_order_line",
            "accruals",
                    "SELECT CONCAT_WS(' ', order_id, line_id, level, beneficiary_id, accrued, taken, forgiven) FROM ah_accrual",
            "messages", "SELECT CONCAT_WS(' ', kind, distributor_id, COALESCE(reason, 'told')) FROM ah_sms",
            "dead letters", "SELECT CONCAT_WS(' ', event_id, cause) FROM ah_dead_letter",
            "waiting", "SELECT CONVERT(event_id USING ascii) FROM ah_inbox WHERE state = 'W'",
            "findings",
                    "SELECT CONCAT_WS(' ', i.event_id, f.code) FROM ah_finding f JOIN ah_inbox i ON i.id = f.inbox_id");

    @Test
    void onEverythingThatCanBeSeen() {
        Map<String, List<String>> alone = outcome(1, 1, 500);

        assertThat(alone.get("movements")).hasSizeGreaterThan(500);
        assertThat(alone.get("messages")).hasSizeGreaterThan(300);
        assertThat(alone.get("dead letters")).isNotEmpty();
        assertThat(outcome(2, 2, 17)).as("seed " + SEED).isEqualTo(alone);
    }

    private static Map<String, List<String>> outcome(int nodes, int threads, int batchSize) {
        try (TestDatabase database = TestDatabase.empty()) {
            host(database, "advantage-hub.workers=manual").run(context -> {
                AcceptHostEvents door = context.getBean(AcceptHostEvents.class);
                List<Delivery> history = history(new Random(SEED));
                for (int from = 0; from < history.size(); from += 100) {
                    door.accept(history.subList(from, Math.min(history.size(), from + 100)), OnRejection.PARK);
                }
            });
            JdbcTemplate sql = new JdbcTemplate(database.dataSource());
            together(
                    nodes,
                    host(
                            database,
                            "advantage-hub.inbox.workers=" + threads,
                            "advantage-hub.inbox.batch-size=" + batchSize),
                    () -> await().atMost(Duration.ofMinutes(5))
                            .pollInterval(Duration.ofMillis(300))
                            .until(() -> isDone(sql)));
            Map<String, List<String>> outcome = new TreeMap<>();
            VISIBLE.forEach((what, rows) -> outcome.put(
                    what, sql.queryForList(rows, String.class).stream().sorted().toList()));
            return outcome;
        }
    }

    /** Taken up, and everything on the way fallen due. */
    private static boolean isDone(JdbcTemplate sql) {
        return sql.queryForList("SELECT 1 FROM ah_inbox WHERE state IN ('N', 'T') LIMIT 1")
                        .isEmpty()
                && sql.queryForList("SELECT 1 FROM ah_account WHERE next_due_at <= UTC_TIMESTAMP(6) LIMIT 1")
                        .isEmpty();
    }

    private static void together(int nodes, ApplicationContextRunner host, Runnable work) {
        if (nodes == 0) {
            work.run();
        } else {
            host.run(context -> {
                assertThat(context).hasNotFailed();
                together(nodes - 1, host, work);
            });
        }
    }

    private static ApplicationContextRunner host(TestDatabase database, String... properties) {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(AdvantageHubAutoConfiguration.class))
                .withInitializer(context -> context.getBeanFactory().registerSingleton("db", database.dataSource()))
                .withBean(
                        "tx",
                        PlatformTransactionManager.class,
                        () -> new DataSourceTransactionManager(database.dataSource()))
                .withPropertyValues(
                        "advantage-hub.cashback.levels[0]=0.10",
                        "advantage-hub.cashback.levels[1]=0.05",
                        "advantage-hub.cashback.levels[2]=0.02",
                        "advantage-hub.cashback.buyer=0.01")
                .withPropertyValues(properties);
    }

    /** Sign-ups, consents, moves in the tree, purchases and refunds before and after them, all mixed. */
    private static List<Delivery> history(Random random) {
        List<HostEvent> events = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            events.add(person(random, new DistributorId("d" + i)).signsUp(START.toString()));
        }
        for (int i = 0; i < 1_200; i++) {
            Instant at = START.plus(Duration.ofMinutes(i * 60L));
            DistributorId who = new DistributorId("d" + random.nextInt(PEOPLE));
            int what = random.nextInt(20);
            if (what < 3) {
                events.add(person(random, who).signsUp(at.toString()));
            } else if (what < 5) {
                events.add(person(random, who).updates(at.toString()));
            } else if (what < 7) {
                events.add(
                        random.nextInt(3) == 0
                                ? new ConsentRevoked(who, at, MessageClass.TRANSACTIONAL, null, null)
                                : new ConsentGranted(who, at, MessageClass.TRANSACTIONAL, "1", "form"));
            } else if (what < 9) {
                events.add(new BonusAccrued(who, at, new Money(random.nextInt(10_000), BRL), "rank", null));
            } else {
                buys(random, who, i, at, events);
            }
        }
        List<Delivery> deliveries = new ArrayList<>();
        for (HostEvent event : events) {
            EventKey key = new EventKey("/shop", "e" + deliveries.size());
            deliveries.add(new Delivery.Valid(key, FORMAT.content(event), event));
        }
        return deliveries;
    }

    private static io.advantagehub.testing.Person person(Random random, DistributorId who) {
        var person = aPerson(who.value())
                .named("Person " + who)
                .phone("+55119" + (10_000_000 + random.nextInt(89_999_999)))
                .speaking(List.of("pt-BR", "ru", "en").get(random.nextInt(3)));
        String sponsor = "d" + random.nextInt(PEOPLE);
        return sponsor.equals(who.value()) ? person : person.under(sponsor);
    }

    private static void buys(Random random, DistributorId who, int i, Instant at, List<HostEvent> events) {
        OrderId order = new OrderId("o" + i);
        HostEvent purchase = new PurchaseCompleted(
                who,
                at,
                order,
                null,
                false,
                List.of(
                        new PurchaseCompleted.Line(
                                new LineId("1"), "instance", null, 1, new Money(random.nextInt(50_000), BRL)),
                        new PurchaseCompleted.Line(
                                new LineId("2"), "pipeline", null, 1, new Money(random.nextInt(50_000), BRL))));
        HostEvent refund = new PurchaseRefunded(
                who,
                at,
                new RefundId("r" + i),
                order,
                List.of(new PurchaseRefunded.Line(
                        new LineId(random.nextInt(9) == 0 ? "9" : "1"), new Money(random.nextInt(20_000), BRL))));
        int refunded = random.nextInt(6);
        if (refunded == 0) {
            events.add(refund);
        }
        events.add(purchase);
        if (refunded == 1) {
            events.add(refund);
        }
    }
}
