package io.advantagehub.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.advantagehub.database.DatabaseConfiguration;
import io.advantagehub.database.TestDatabase;
import io.advantagehub.database.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** Business time: one for all nodes, in whole microseconds, never backwards. */
class BusinessClockIT {
    private static final Instant SYSTEM = Instant.parse("2026-03-01T10:00:00.123456789Z");
    private static TestDatabase database;
    private static AnnotationConfigApplicationContext context;
    private static JdbcTemplate jdbc;

    private final AtomicLong nanos = new AtomicLong();

    @BeforeAll
    static void start() {
        database = TestDatabase.migrated();
        context = new AnnotationConfigApplicationContext();
        context.getBeanFactory().registerSingleton("dataSource", database.dataSource());
        context.registerBean(DataSourceTransactionManager.class, database.dataSource());
        context.register(DatabaseConfiguration.class, ClockConfiguration.class);
        context.refresh();
        jdbc = new JdbcTemplate(database.dataSource());
    }

    @AfterAll
    static void stop() {
        context.close();
        database.close();
    }

    @BeforeEach
    void reset() {
        jdbc.update("DELETE FROM ah_clock");
        jdbc.update("DELETE FROM ah_clock_move");
    }

    @Test
    void isTheSystemsClockCutToMicrosecondsUntilSomebodyMovesIt() {
        assertThat(live().instant()).isEqualTo("2026-03-01T10:00:00.123456Z");
    }

    @Test
    void addsUpWhatItIsAdvancedBy() {
        BusinessClock clock = live();

        clock.advance(Duration.ofDays(31));
        assertThat(clock.advance(Duration.ofHours(1))).isEqualTo("2026-04-01T11:00:00.123456Z");

        assertThat(live().instant()).isEqualTo("2026-04-01T11:00:00.123456Z");
    }

    @Test
    void isMovedOnPurposeForEveryNodeUntilOneSaysThatAllOnTheWayWasDone() {
        BusinessClock here = live();
        BusinessClock there = live();
        assertThat(there.movedTo()).isEmpty();

        Instant first = here.advance(Duration.ofDays(1));
        Instant second = here.advance(Duration.ofDays(1));
        assertThat(there.movedTo()).contains(second);

        there.passed(first);
        assertThat(here.movedTo()).contains(second);
        there.passed(second);
        assertThat(here.movedTo()).isEmpty();
    }

    @Test
    void obeysAnotherNodeWithinASecondAndAsksNoOftener() {
        BusinessClock here = live();
        live().advance(Duration.ofDays(1));

        nanos.addAndGet(999_999_999);
        assertThat(here.instant()).isEqualTo("2026-03-01T10:00:00.123456Z");
        nanos.addAndGet(1);
        assertThat(here.instant()).isEqualTo("2026-03-02T10:00:00.123456Z");
    }

    @Test
    void readsAnewWithinOneLongTransaction() {
        BusinessClock here = live();
        transactions().own(() -> {
            nanos.addAndGet(1_000_000_000);
            Instant before = here.instant();
            live().advance(Duration.ofDays(1));
            nanos.addAndGet(1_000_000_000);
            assertThat(here.instant()).isEqualTo(before.plus(Duration.ofDays(1)));
            return 0;
        });
    }

    @Test
    void neverRunsBackwardsBecauseOfAnOldSnapshot() {
        BusinessClock here = live();
        transactions().joined(() -> {
            jdbc.queryForList("SELECT * FROM ah_clock"); // the snapshot of a REPEATABLE READ host
            here.advance(Duration.ofDays(1));
            nanos.addAndGet(1_000_000_000);
            assertThat(here.instant()).isEqualTo("2026-03-02T10:00:00.123456Z");
            return 0;
        });
    }

    @Test
    void aReplaysClockMovesForwardOnlyAndIsRemembered() {
        ReplayClock clock = new ReplayClock(context.getBean(ClockMapper.class), transactions());
        assertThat(clock.instant()).isEqualTo(ReplayClock.BEGINNING);

        assertThat(clock.moveTo(Instant.parse("1997-01-02T00:00:00.1234567Z")))
                .isEqualTo("1997-01-02T00:00:00.123456Z");
        assertThat(clock.moveTo(Instant.parse("1997-01-01T00:00:00Z"))).isEqualTo("1997-01-02T00:00:00.123456Z");

        assertThat(new ReplayClock(context.getBean(ClockMapper.class), transactions()).instant())
                .isEqualTo("1997-01-02T00:00:00.123456Z");
    }

    @Test
    void eachClockRefusesTheOthersWay() {
        assertThatIllegalStateException().isThrownBy(() -> live().moveTo(SYSTEM));
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        new ReplayClock(context.getBean(ClockMapper.class), transactions()).advance(Duration.ZERO));
    }

    @Test
    void isLiveUnlessTheModeIsReplay() {
        assertThat(context.getBean(InstantSource.class)).isInstanceOf(LiveClock.class);
    }

    private LiveClock live() {
        return new LiveClock(
                context.getBean(ClockMapper.class), transactions(), InstantSource.fixed(SYSTEM), nanos::get);
    }

    private static Transactions transactions() {
        return context.getBean(Transactions.class);
    }
}
