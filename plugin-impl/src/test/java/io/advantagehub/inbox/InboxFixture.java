package io.advantagehub.inbox;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.EventKey;
import io.advantagehub.api.LineId;
import io.advantagehub.api.Money;
import io.advantagehub.api.OrderId;
import io.advantagehub.api.edge.HostEventFormat;
import io.advantagehub.api.event.CustomEvent;
import io.advantagehub.api.event.DistributorProfile;
import io.advantagehub.api.event.DistributorSignedUp;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.event.PurchaseCompleted;
import io.advantagehub.api.internal.Awaited;
import io.advantagehub.api.internal.InboxBatch;
import io.advantagehub.api.internal.InboxHandler;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.api.usecase.AcceptHostEvents;
import io.advantagehub.api.usecase.Acceptance;
import io.advantagehub.api.usecase.Content;
import io.advantagehub.api.usecase.Delivery;
import io.advantagehub.api.usecase.Fault;
import io.advantagehub.api.usecase.OnRejection;
import io.advantagehub.database.TestDatabase;
import io.advantagehub.lease.LeaseConfiguration;
import io.advantagehub.testing.TestPlugin;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** An inbox on a database of its own, whose handlers do what a test says. */
final class InboxFixture implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    static final Currency BRL = Currency.getInstance("BRL");
    private static final HostEventFormat FORMAT =
            ServiceLoader.load(HostEventFormat.class).findFirst().orElseThrow();

    private final Map<InboxHandler.Phase, Consumer<InboxBatch>> handlers = new ConcurrentHashMap<>();
    private final TestPlugin plugin;
    private final Set<String> here = ConcurrentHashMap.newKeySet();
    private final List<String> discarded = new CopyOnWriteArrayList<>();
    private volatile Instant now = NOW;

    InboxFixture() {
        this("manual");
    }

    InboxFixture(String workers) {
        this(workers, JdbcTransactionManager::new);
    }

    InboxFixture(String workers, Function<DataSource, PlatformTransactionManager> transactions) {
        this(TestDatabase.migrated(), workers, transactions);
    }

    /** A node on a database that it closes. */
    InboxFixture(TestDatabase database, String workers, Function<DataSource, PlatformTransactionManager> transactions) {
        plugin = new TestPlugin(
                database,
                context -> {
                    context.registerBean(
                            PlatformTransactionManager.class,
                            () -> transactions.apply(context.getBean(DataSource.class)));
                    beans(context, workers);
                },
                LeaseConfiguration.class,
                InboxConfiguration.class);
    }

    private void beans(AnnotationConfigApplicationContext context, String workers) {
        String threads = workers.equals("auto") ? "2" : "1";
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test", Map.of("advantage-hub.workers", workers, "advantage-hub.inbox.workers", threads)));
        context.registerBean(InstantSource.class, () -> () -> now);
        context.registerBean(ProgrammeCurrency.class, () -> () -> BRL);
        context.registerBean(Awaited.class, () -> new Awaited() {
            @Override
            public Set<String> here(Set<String> keys) {
                return keys.stream().filter(here::contains).collect(Collectors.toSet());
            }

            @Override
            public void discarded(InboxBatch.Item item) {
                discarded.add(item.key().id());
            }
        });
        // Registered backwards, so that it is the phases that order them.
        for (InboxHandler.Phase phase :
                List.of(InboxHandler.Phase.NOTIFY, InboxHandler.Phase.MONEY, InboxHandler.Phase.TREE)) {
            context.registerBean(phase.name(), InboxHandler.class, () -> new InboxHandler() {
                @Override
                public Phase phase() {
                    return phase;
                }

                @Override
                public void handle(InboxBatch batch) {
                    handlers.getOrDefault(phase, none -> {}).accept(batch);
                }
            });
        }
    }

    void handle(InboxHandler.Phase phase, Consumer<InboxBatch> handler) {
        handlers.put(phase, handler);
    }

    /** The ids of the events that each batch showed its last handler. */
    List<List<String>> record() {
        List<List<String>> batches = Collections.synchronizedList(new ArrayList<>());
        handle(InboxHandler.Phase.NOTIFY, batch -> batches.add(ids(batch.items())));
        return batches;
    }

    /** What events wait for is there now. */
    void isHere(String... keys) {
        here.addAll(List.of(keys));
    }

    /** The ids of the events that those who know what is awaited were told of. */
    List<String> discarded() {
        return discarded;
    }

    void itIs(Instant now) {
        this.now = now;
    }

    void reset() {
        plugin.bean(Crew.class).close();
        handlers.clear();
        here.clear();
        discarded.clear();
        now = NOW;
        plugin.clear("ah_inbox", "ah_event_key", "ah_dead_letter", "ah_finding");
        jdbc().update("UPDATE ah_lease SET owner = NULL, until = '1970-01-01'");
    }

    AcceptHostEvents acceptHostEvents() {
        return plugin.bean(AcceptHostEvents.class);
    }

    List<Acceptance> park(Delivery... deliveries) {
        return acceptHostEvents().accept(List.of(deliveries), OnRejection.PARK);
    }

    List<Acceptance> keepNothing(Delivery... deliveries) {
        return acceptHostEvents().accept(List.of(deliveries), OnRejection.KEEP_NOTHING);
    }

    Inbox inbox() {
        return plugin.bean(Inbox.class);
    }

    TestPlugin plugin() {
        return plugin;
    }

    JdbcTemplate jdbc() {
        return plugin.jdbc();
    }

    long count(String table) {
        Long count = jdbc().queryForObject("SELECT COUNT(*) FROM " + table, Long.class);
        return count == null ? 0 : count;
    }

    /** The ids of events in a state, in the order of acceptance. */
    List<String> inState(String state) {
        return jdbc().queryForList(
                        "SELECT CAST(event_id AS CHAR) FROM ah_inbox WHERE state = ? ORDER BY id", String.class, state);
    }

    @Override
    public void close() {
        plugin.close();
    }

    static List<String> ids(List<InboxBatch.Item> items) {
        return items.stream().map(item -> item.key().id()).toList();
    }

    static Delivery[] customs(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> custom("e" + i)).toArray(Delivery[]::new);
    }

    static Delivery custom(String id) {
        return custom(id, "{}");
    }

    static Delivery custom(String id, String data) {
        return delivery(id, new CustomEvent(new DistributorId("ana"), NOW, "shop.visited", data));
    }

    static Delivery signUp(String id, String who) {
        return delivery(id, new DistributorSignedUp(new DistributorId(who), NOW, DistributorProfile.EMPTY));
    }

    static Delivery purchase(String id, Money... amounts) {
        List<PurchaseCompleted.Line> lines = IntStream.range(0, amounts.length)
                .mapToObj(i -> new PurchaseCompleted.Line(new LineId("l" + i), "instance", null, 1, amounts[i]))
                .toList();
        return delivery(
                id, new PurchaseCompleted(new DistributorId("ana"), NOW, new OrderId("o-" + id), null, false, lines));
    }

    static Delivery delivery(String id, HostEvent event) {
        return new Delivery.Valid(new EventKey("/shop", id), FORMAT.content(event), event);
    }

    static Delivery invalid(String id) {
        return new Delivery.Invalid(
                new EventKey("/shop", id),
                new Content("{\"data\":{},\"subject\":\"ana\",\"type\":\"purchase.completed\"}"),
                "purchase.completed",
                List.of(Fault.invalid("data.lines", "is required"), Fault.invalid("time", "is required")));
    }
}
