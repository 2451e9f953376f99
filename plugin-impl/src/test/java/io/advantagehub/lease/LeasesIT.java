package io.advantagehub.lease;

import static io.advantagehub.testing.AtOnce.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.advantagehub.database.Transactions;
import io.advantagehub.testing.TestPlugin;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** One holder at a time, and nothing is committed under a lease that was lost. */
class LeasesIT {
    private static final List<String> NAMES = List.of("share-2", "share-1");

    @AutoClose
    private static final TestPlugin plugin = new TestPlugin(context -> {}, LeaseConfiguration.class);

    private final Leases one = onMachine("one");
    private final Leases two = onMachine("two");

    @BeforeEach
    void reset() {
        plugin.clear("ah_lease");
    }

    @Test
    void areTakenByOneOnly() {
        assertThat(one.take(NAMES)).isPresent();
        last();
        assertThat(two.take(NAMES)).isEmpty();
        assertThat(two.take(List.of("share-1"))).isEmpty();
    }

    @Test
    void areTakenWhollyOrNotAtAll() {
        one.take(List.of("share-1"));
        last();

        assertThat(two.take(NAMES)).isEmpty();
        assertThat(two.take(List.of("share-2"))).isPresent();
    }

    @Test
    void lastSomeSecondsFromTheirLastRenewal() {
        Lease lease = one.take(NAMES).orElseThrow();
        plugin.jdbc().update("UPDATE ah_lease SET until = UTC_TIMESTAMP(6) + INTERVAL 1 SECOND");
        String before = plugin.jdbc().queryForObject("SELECT CAST(UTC_TIMESTAMP(6) AS CHAR)", String.class);

        renew(one, lease);

        assertThat(plugin.jdbc()
                        .queryForList(
                                "SELECT name FROM ah_lease WHERE until BETWEEN CAST(? AS DATETIME(6)) + INTERVAL 10 SECOND"
                                        + " AND UTC_TIMESTAMP(6) + INTERVAL 10 SECOND ORDER BY name",
                                String.class,
                                before))
                .containsExactly("share-1", "share-2");
    }

    @Test
    void passToTheNextWhenTheyRunOutAndAreThenLostToTheFirst() {
        Lease lost = one.take(NAMES).orElseThrow();
        plugin.jdbc().update("UPDATE ah_lease SET until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND");

        Lease taken = two.take(NAMES).orElseThrow();

        assertThat(taken.fence()).isGreaterThan(lost.fence());
        renew(two, taken);
        assertThatExceptionOfType(LeaseLost.class).isThrownBy(() -> renew(one, lost));
    }

    @Test
    void areLostWhereOneNameOfThemIs() {
        Lease lease = one.take(NAMES).orElseThrow();
        plugin.jdbc().update("UPDATE ah_lease SET fence = fence + 1 WHERE name = 'share-2'");

        assertThatExceptionOfType(LeaseLost.class).isThrownBy(() -> renew(one, lease));
    }

    @Test
    void areNotWaitedForWhileTheirHolderIsInTheMiddleOfABatchHoweverLongItTakes() {
        Lease lease = one.take(NAMES).orElseThrow();
        transactions().own(() -> {
            one.renew(lease);
            assertThat(two.take(NAMES)).isEmpty();
            return 0;
        });
    }

    @Test
    void takenAgainByTheSameProcessMakeTheOlderOneWorthless() {
        Lease older = one.take(NAMES).orElseThrow();
        Lease newer = one.take(NAMES).orElseThrow();

        assertThatExceptionOfType(LeaseLost.class).isThrownBy(() -> renew(one, older));
        renew(one, newer);
    }

    @Test
    void areFreeAtOnceWhenGivenBack() {
        one.release(one.take(NAMES).orElseThrow());

        assertThat(two.take(NAMES)).isPresent();
    }

    @Test
    void areNotGivenBackByWhoeverLostThem() {
        Lease lost = one.take(NAMES).orElseThrow();
        plugin.jdbc().update("UPDATE ah_lease SET until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND");
        Lease taken = two.take(NAMES).orElseThrow();

        one.release(lost);

        renew(two, taken);
    }

    @Test
    void passAtOnceFromAProcessOfThisMachineThatDied() throws Exception {
        Process process = new ProcessBuilder("sleep", "60").start();
        Owner self = Owner.ofThisProcess();
        long started = process.info().startInstant().orElseThrow().toEpochMilli();
        Leases dying = leases(new Owner(self.machine(), process.pid(), started, "first"));
        dying.take(NAMES);
        last();

        assertThat(leases(self).take(NAMES)).isEmpty();
        process.destroyForcibly().waitFor();
        assertThat(leases(self).take(NAMES)).isPresent();
    }

    @Test
    void areTakenByExactlyOneOfManyAtOnce() throws Exception {
        List<Callable<Boolean>> takers = IntStream.range(0, 16)
                .<Callable<Boolean>>mapToObj(
                        i -> () -> onMachine("m" + i).take(NAMES).isPresent())
                .toList();

        assertThat(atOnce(takers)).containsOnlyOnce(true);
    }

    /** What is held does not run out meanwhile, however slow the machine is. */
    private static void last() {
        plugin.jdbc().update("UPDATE ah_lease SET until = UTC_TIMESTAMP(6) + INTERVAL 1 HOUR WHERE owner IS NOT NULL");
    }

    @Test
    void areGivenBackWithoutAWarningInTheMiddleOfARenewal() throws Exception {
        CountDownLatch renewing = new CountDownLatch(1);
        CountDownLatch givenBack = new CountDownLatch(1);
        Leases slow = new Leases(leaseMapper(), sharedMapper(), transactions(), Owner.ofThisProcess()) {
            @Override
            public void renew(Lease lease) {
                renewing.countDown();
                try {
                    assertThat(givenBack.await(1, TimeUnit.MINUTES)).isTrue();
                } catch (InterruptedException disturbed) {
                    throw new IllegalStateException("disturbed in the middle of a statement", disturbed);
                }
                super.renew(lease);
            }
        };
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        said.start();
        log().addAppender(said);
        try (HeldLease held =
                new HeldLease(slow, transactions(), slow.take(NAMES).orElseThrow(), Duration.ofMillis(20))) {
            assertThat(renewing.await(1, TimeUnit.MINUTES)).isTrue();
            held.close();
            givenBack.countDown();
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> Thread.getAllStackTraces().keySet().stream()
                            .noneMatch(thread -> thread.getName().equals("advantage-hub-lease")));
        } finally {
            log().detachAppender(said);
        }

        assertThat(said.list).isEmpty();
        assertThat(two.take(NAMES)).isPresent();
    }

    private static Logger log() {
        return (Logger) LoggerFactory.getLogger(HeldLease.class);
    }

    private static void renew(Leases leases, Lease lease) {
        transactions().own(() -> {
            leases.renew(lease);
            return 0;
        });
    }

    private static Leases onMachine(String machine) {
        return leases(new Owner(machine, 1, 0, "x"));
    }

    private static Leases leases(Owner owner) {
        return new Leases(leaseMapper(), sharedMapper(), transactions(), owner);
    }

    private static LeaseMapper leaseMapper() {
        return plugin.bean(LeaseMapper.class);
    }

    private static SharedLeaseMapper sharedMapper() {
        return plugin.bean(SharedLeaseMapper.class);
    }

    private static Transactions transactions() {
        return plugin.bean(Transactions.class);
    }
}
