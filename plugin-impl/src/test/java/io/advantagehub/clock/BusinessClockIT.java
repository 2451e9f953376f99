package io.advantagehub.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.advantagehub.database.Transactions;
import io.advantagehub.testing.TestPlugin;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Business time: one for all nodes, in whole microseconds, never backwards. */
class BusinessClockIT {
    private static final Instant SYSTEM = Instant.parse("2026-03-01T10:00:00.123456789Z");

    @AutoClose
    private static final TestPlugin plugin = new TestPlugin(context -> {}, ClockConfiguration.class);

    private final AtomicLong nanos = new AtomicLong();

    @BeforeEach
    void reset() {
        plugin.clear("ah_clock", "ah_clock_move");
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
            plugin.joinedJdbc().queryForList("SELECT * FROM ah_clock"); // the snapshot of a REPEATABLE READ host
            here.advance(Duration.ofDays(1));
            nanos.addAndGet(1_000_000_000);
            assertThat(here.instant()).isEqualTo("2026-03-02T10:00:00.123456Z");
            return 0;
        });
    }

    @Test
    void aReplaysClockMovesForwardOnlyAndIsRemembered() {
        ReplayClock clock = new ReplayClock(plugin.bean(ClockMapper.class), transactions());
        assertThat(clock.instant()).isEqualTo(ReplayClock.BEGINNING);

        assertThat(clock.moveTo(Instant.parse("1997-01-02T00:00:00.1234567Z")))
                .isEqualTo("1997-01-02T00:00:00.123456Z");
        assertThat(clock.moveTo(Instant.parse("1997-01-01T00:00:00Z"))).isEqualTo("1997-01-02T00:00:00.123456Z");

        assertThat(new ReplayClock(plugin.bean(ClockMapper.class), transactions()).instant())
                .isEqualTo("1997-01-02T00:00:00.123456Z");
    }

    @Test
    void eachClockRefusesTheOthersWay() {
        assertThatIllegalStateException().isThrownBy(() -> live().moveTo(SYSTEM));
        assertThatIllegalStateException()
                .isThrownBy(
                        () -> new ReplayClock(plugin.bean(ClockMapper.class), transactions()).advance(Duration.ZERO));
    }

    @Test
    void isLiveUnlessTheModeIsReplay() {
        assertThat(plugin.bean(InstantSource.class)).isInstanceOf(LiveClock.class);
    }

    private LiveClock live() {
        return new LiveClock(plugin.bean(ClockMapper.class), transactions(), InstantSource.fixed(SYSTEM), nanos::get);
    }

    private static Transactions transactions() {
        return plugin.bean(Transactions.class);
    }
}
