package io.advantagehub.reconcile;

import static io.advantagehub.testing.Person.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.EventKey;
import io.advantagehub.api.edge.HostEventFormat;
import io.advantagehub.api.event.ActivityExpiring;
import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.api.spi.HostEventTranslator.Named;
import io.advantagehub.api.spi.HostHistory;
import io.advantagehub.api.usecase.AcceptHostEvents;
import io.advantagehub.api.usecase.Delivery;
import io.advantagehub.api.usecase.OnRejection;
import io.advantagehub.clock.SystemTime;
import io.advantagehub.inbox.InboxConfiguration;
import io.advantagehub.lease.HeldLease;
import io.advantagehub.lease.LeaseConfiguration;
import io.advantagehub.lease.Leases;
import io.advantagehub.testing.ManualClock;
import io.advantagehub.testing.TestPlugin;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.mock.env.MockEnvironment;

/** The daily question to the host, on the real database. */
class ReconciliationIT {
    private static final String TOLD = "2026-01-01T00:00:00Z";
    private static final HostEventFormat FORMAT =
            ServiceLoader.load(HostEventFormat.class).findFirst().orElseThrow();

    private static final ManualClock BUSINESS = new ManualClock(TOLD);
    private static final ManualClock SYSTEM = new ManualClock(TOLD);
    private static final ScriptedHistory HOST = new ScriptedHistory();

    @AutoClose
    private static final TestPlugin plugin = new TestPlugin(
            ReconciliationIT::beans, LeaseConfiguration.class, InboxConfiguration.class, ReconcileConfiguration.class);

    /** What a host would answer, and what it was asked. */
    private static final class ScriptedHistory implements HostHistory {
        private final List<Page> pages = new ArrayList<>();
        private final List<String> asked = new ArrayList<>();

        @Override
        public Page since(Instant from, @Nullable String cursor) {
            asked.add(from + " " + cursor);
            int page = cursor == null ? 0 : Integer.parseInt(cursor);
            if (page >= pages.size()) {
                throw new IllegalStateException("the host is away");
            }
            return pages.get(page);
        }
    }

    private static void beans(AnnotationConfigApplicationContext context) {
        context.setEnvironment(new MockEnvironment()
                .withProperty("advantage-hub.workers", "manual")
                .withProperty("advantage-hub.hooks.spring-events.source", "/shop")
                .withProperty("advantage-hub.hooks.spring-events.activity.expiring.enabled", "false"));
        context.registerBean(InstantSource.class, () -> BUSINESS);
        context.registerBean(SystemTime.class, () -> new SystemTime(SYSTEM));
        context.registerBean(ProgrammeCurrency.class, () -> () -> Currency.getInstance("BRL"));
        context.registerBean(HostHistory.class, () -> HOST);
    }

    @BeforeEach
    void thePluginHasJustCome() {
        plugin.clear("ah_host_history", "ah_inbox", "ah_event_key");
        BUSINESS.set(TOLD);
        SYSTEM.set(TOLD);
        HOST.pages.clear();
        HOST.asked.clear();
        look();
    }

    @Test
    void asksNothingOnTheFirstDay() {
        SYSTEM.advance(Duration.ofHours(23));

        assertThat(look()).isZero();
        assertThat(HOST.asked).isEmpty();
    }

    @Test
    void takesWhatTheHostFailedToTellAndNothingTwice() {
        accept("/shop", "told", signUp("ana"));
        pages(page(null, named("told", signUp("ana")), named("missed", signUp("bruno"))));

        assertThat(lookAfterADay()).isOne();

        assertThat(plugin.jdbc().queryForList("SELECT event_id FROM ah_inbox ORDER BY id", String.class))
                .containsExactly("told", "missed");
        assertThat(lookAfterADay()).isZero();
        assertThat(plugin.jdbc().queryForObject("SELECT COUNT(*) FROM ah_dead_letter", Long.class))
                .isZero();
    }

    @Test
    void asksFromALittleBeforeTheLastRunAndNeverFromBeforeItCame() {
        pages(HostHistory.Page.NOTHING);
        lookAfterADay();
        lookAfterADay();
        lookAfterADay();

        assertThat(HOST.asked)
                .containsExactly("2026-01-01T00:00:00Z null", "2026-01-01T00:00:00Z null", "2026-01-02T00:00:00Z null");
    }

    @Test
    void asksOnceADay() {
        pages(HostHistory.Page.NOTHING);
        lookAfterADay();
        SYSTEM.advance(Duration.ofHours(23));
        look();

        assertThat(HOST.asked).hasSize(1);
    }

    @Test
    void goesOnWithThePageAtWhichTheHostFailed() {
        pages(page("1", named("a", signUp("ana"))));
        assertThatThrownBy(this::lookAfterADay).hasMessage("the host is away");
        BUSINESS.advance(Duration.ofHours(1));

        pages(page("1", named("a", signUp("ana"))), page(null, named("b", signUp("bruno"))));
        assertThat(look()).isOne();

        assertThat(HOST.asked)
                .containsExactly("2026-01-01T00:00:00Z null", "2026-01-01T00:00:00Z 1", "2026-01-01T00:00:00Z 1");
        assertThat(plugin.jdbc().queryForObject("SELECT COUNT(*) FROM ah_inbox", Long.class))
                .isEqualTo(2);
        // The next one overlaps the beginning of this run, which is yesterday's.
        pages(HostHistory.Page.NOTHING);
        lookAfterADay();
        assertThat(HOST.asked).last().isEqualTo("2026-01-01T00:00:00Z null");
    }

    @Test
    void endsWhereTheHostTurnsInACircle() {
        pages(page("1"), page("1", named("a", signUp("ana"))));

        assertThat(lookAfterADay()).isOne();

        assertThat(HOST.asked).hasSize(2);
    }

    @Test
    void oneNodeAtATimeAsks() {
        pages(HostHistory.Page.NOTHING);
        Leases anotherNode = plugin.bean(Leases.class).ofAnother();
        try (HeldLease lease =
                anotherNode.hold(List.of("host-history"), Duration.ZERO).orElseThrow()) {
            assertThat(lease.transaction(this::lookAfterADay)).isZero();
        }

        assertThat(HOST.asked).isEmpty();
        look();
        assertThat(HOST.asked).hasSize(1);
    }

    @Test
    void typesThatAreSwitchedOffAreNotTakenThisWayEither() {
        HostEvent off = new ActivityExpiring(new DistributorId("ana"), Instant.parse(TOLD), Instant.parse(TOLD));
        pages(page(null, named("off", off)));

        assertThat(lookAfterADay()).isZero();
        assertThat(plugin.jdbc().queryForObject("SELECT COUNT(*) FROM ah_inbox", Long.class))
                .isZero();
    }

    @Test
    void pagesMayBeLargerThanABatch() {
        List<Named> many = new ArrayList<>();
        for (int i = 0; i < 2_100; i++) {
            many.add(named("e" + i, signUp("p" + i)));
        }
        pages(new HostHistory.Page(many, null));

        assertThat(lookAfterADay()).isEqualTo(2_100);
    }

    private long lookAfterADay() {
        BUSINESS.advance(Duration.ofDays(1));
        SYSTEM.advance(Duration.ofDays(1));
        return look();
    }

    private static long look() {
        return plugin.bean(Reconciliation.class).runIfDue();
    }

    private static void pages(HostHistory.Page... pages) {
        HOST.pages.clear();
        HOST.pages.addAll(List.of(pages));
    }

    private static HostHistory.Page page(@Nullable String next, Named... events) {
        return new HostHistory.Page(List.of(events), next);
    }

    private static Named named(String id, HostEvent event) {
        return new Named(id, event);
    }

    private static HostEvent signUp(String who) {
        return aPerson(who).signsUp(TOLD);
    }

    private static void accept(String source, String id, HostEvent event) {
        plugin.bean(AcceptHostEvents.class)
                .accept(
                        List.of(new Delivery.Valid(new EventKey(source, id), FORMAT.content(event), event)),
                        OnRejection.PARK);
    }
}
