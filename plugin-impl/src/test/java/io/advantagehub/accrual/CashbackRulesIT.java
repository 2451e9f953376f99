package io.advantagehub.accrual;

import static io.advantagehub.accrual.ASale.aSale;
import static io.advantagehub.testing.AtOnce.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.advantagehub.api.event.PurchaseCompleted;
import io.advantagehub.database.Transactions;
import io.advantagehub.settings.Mode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Versions of rules in a live programme, their caps, previews and simulations. */
class CashbackRulesIT {
    private static final String TEN = "levels: ['0.10', '0.05']\n";
    private static final String SPECIAL =
            "rules: [{name: special, level: 1, product: pipeline, share: '0.50', caps: {perMonth: '7.00'}}]";

    @AutoClose
    private static final RulesFixture programme = new RulesFixture();

    @AfterEach
    void theLedgerAgrees() {
        assertThat(programme.balanced()).isTrue();
    }

    @Test
    void aRuleChangedInTheMiddleChangesOnlyLaterPurchases() {
        programme.restart(TEN);
        programme.happen(aSale("o1").at("2026-01-01T00:00:00Z").of("100.00"));
        programme.clock.set("2026-01-10T00:00:00Z");
        programme.publish("levels: ['0.20']", null);
        programme.publish("levels: ['0.30']", "2026-02-01T00:00:00Z");

        programme.happen(
                aSale("late").at("2026-01-09T23:59:59.999999Z").of("100.00"),
                aSale("at").at("2026-01-10T00:00:00Z").of("100.00"));
        assertThat(programme.future("bruno")).isEqualTo(1_000 + 1_000 + 2_000);
        assertThat(programme.future("ana")).isEqualTo(500 + 500);

        programme.clock.set("2026-02-01T00:00:00Z");
        programme.happen(aSale("march").at("2026-02-01T00:00:00Z").of("100.00"));
        assertThat(programme
                        .plugin()
                        .jdbc()
                        .queryForList(
                                "SELECT rules_version FROM ah_transfer WHERE kind = 'REFERRAL_ACCRUAL' AND amount >= 1000"
                                        + " ORDER BY id",
                                Integer.class))
                .containsExactly(1, 1, 2, 3);
        programme.refund("r1", "o1", null);
        assertThat(programme.future("ana")).isEqualTo(500);
    }

    @Test
    void ofVersionsToComeTheOneThatBeginsLastCountsAndASecondForOneInstantReplacesTheFirst() {
        programme.restart(TEN);
        programme.publish("levels: ['0.30']", "2026-03-01T00:00:00Z");
        programme.publish("levels: ['0.20']", "2026-02-01T00:00:00Z");
        programme.publish("levels: ['0.40']", "2026-03-01T00:00:00Z");
        programme.clock.set("2026-03-02T00:00:00Z");

        programme.happen(
                aSale("feb").at("2026-02-02T00:00:00Z").of("100.00"),
                aSale("mar").at("2026-03-02T00:00:00Z").of("100.00"));

        assertThat(programme.future("bruno")).isEqualTo(2_000 + 4_000);
    }

    @Test
    void whoPublishAtOnceGetAVersionEach() throws Exception {
        programme.restart(TEN);
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String rules = "levels: ['0.1" + i + "']";
            work.add(() -> programme.publish(rules, "2026-02-01T00:00:00Z"));
        }

        assertThat(atOnce(work)).containsExactlyInAnyOrder(2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void noVersionBeginsInThePast() {
        programme.restart(TEN);

        assertThatThrownBy(() -> programme.publish(TEN, "2025-12-31T23:59:59.999999Z"))
                .isInstanceOf(WrongRules.class)
                .hasMessageStartingWith("validFrom must not be past");
    }

    @Test
    void whatAnAdministratorPublishedStaysAsLongAsThePropertiesDo() {
        programme.restart(TEN);
        programme.publish("levels: ['0.20']", null);
        Programme restarted =
                new Programme(programme.bean(RulesMapper.class), Mode.LIVE, programme.bean(Transactions.class));

        restarted.run(ASale.BRL, YamlRules.rules(TEN), programme.clock.instant());
        assertThat(restarted.rules()).hasSize(2);

        restarted.run(ASale.BRL, YamlRules.rules("levels: ['0.11']"), programme.clock.instant());
        assertThat(restarted.rules()).hasSize(3);
    }

    @Test
    void aMonthsCapHoldsOverBatchesAndRefundsGiveRoomBack() {
        programme.restart(TEN + "caps: {perMonth: '25.00'}");

        programme.happen(aSale("o1").of("100.00"), aSale("o2").of("100.00"));
        programme.happen(aSale("o3").of("100.00"));
        assertThat(programme.future("bruno")).isEqualTo(2_500);
        assertThat(programme.future("ana")).isEqualTo(1_500);

        programme.refund("r1", "o1", "40.00");
        assertThat(programme.future("bruno")).isEqualTo(2_100);
        programme.happen(aSale("o4").of("100.00"));
        assertThat(programme.future("bruno")).isEqualTo(2_500);
        programme.happen(aSale("o5").at("2026-02-01T00:00:00Z").of("100.00"));
        assertThat(programme.future("bruno")).isEqualTo(3_500);
    }

    @Test
    void aMonthsCapHoldsHoweverManyWorkersAddToIt() throws Exception {
        programme.restart(TEN + "caps: {perMonth: '25.00'}\n" + SPECIAL);

        fourWorkersSell();

        assertThat(programme.future("bruno")).isEqualTo(2_500);
        assertThat(monthsOfBruno()).hasSize(2).first().isEqualTo("2026-01  bruno 2500");
        assertThat(sumOf("rule = 'special'")).isLessThanOrEqualTo(700);
    }

    @Test
    void aRulesOwnCapHoldsToTheCentHoweverManyWorkersAddToIt() throws Exception {
        programme.restart(TEN + SPECIAL);

        fourWorkersSell();

        assertThat(sumOf("rule = 'special'")).isEqualTo(700);
        assertThat(monthsOfBruno()).containsExactly("2026-01 special bruno 700");
        assertThat(programme.future("bruno")).isEqualTo(20 * 500 + 700);
    }

    /** Of each twenty purchases: one of strangers, one of carla's to which the special rule applies, one by the lists. */
    private static void fourWorkersSell() throws Exception {
        int workers = 4;
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            List<Callable<Object>> work = new ArrayList<>();
            for (int worker = 0; worker < workers; worker++) {
                int number = worker;
                work.add(() -> {
                    for (int i = 0; i < 5; i++) {
                        String order = "w" + number + "-" + i;
                        programme.happen(
                                aSale(order).by("b" + number).of("10.00"),
                                aSale(order + "p").by("carla").of("pipeline", "basic", "10.00"),
                                aSale(order + "c").by("carla").of("50.00"));
                    }
                    return true;
                });
            }
            for (Future<Object> done : pool.invokeAll(work)) {
                assertThat(done.get()).isEqualTo(true);
            }
        } finally {
            pool.shutdown();
        }
    }

    private static List<String> monthsOfBruno() {
        return programme
                .plugin()
                .jdbc()
                .queryForList(
                        "SELECT CONCAT_WS(' ', month, scope, distributor_id, earned) FROM ah_cashback_month"
                                + " WHERE distributor_id = 'bruno' ORDER BY scope",
                        String.class);
    }

    @Test
    void aPreviewIsWhatThenHappens() {
        programme.restart(TEN + "buyer: '0.01'\ncaps: {perSale: '30.00', perMonth: '40.00'}\n"
                + "rules: [{name: launch, level: 1, product: pipeline, share: '0.25'}]");
        programme.happen(aSale("o1").of("100.00"));
        PurchaseCompleted next = aSale("o2")
                .of("pipeline", "basic", "99.99")
                .of("instance", "basic", "99.99")
                .done();

        Preview.Shown shown = programme.bean(Preview.class).of(next, null);

        Map<String, Long> before = futures();
        programme.happen(next);
        Map<String, Long> foreseen = new TreeMap<>(before);
        shown.shares().forEach(share -> foreseen.merge(share.beneficiary().value(), share.amount(), Long::sum));
        assertThat(futures()).isEqualTo(foreseen);
        assertThat(shown.shares())
                .extracting(share -> share.beneficiary() + " " + share.verdict().amount() + " " + share.amount())
                .containsExactly(
                        "carla 99 99", "bruno 2499 2499", "ana 499 499", "carla 99 99", "bruno 999 501", "ana 499 499");
        assertThat(programme
                        .plugin()
                        .jdbc()
                        .queryForList(
                                "SELECT DISTINCT matures_at FROM ah_lot WHERE earned_at = '2026-01-10 12:00:00'"
                                        + " AND matures_at = '2026-02-09 12:00:00'",
                                java.time.LocalDateTime.class))
                .hasSize(1);
        assertThat(shown.terms().maturesAt()).isEqualTo(Instant.parse("2026-02-09T12:00:00Z"));
    }

    @Test
    void aSimulationOfTheRulesInForceIsWhatWasAccrued() {
        programme.restart(TEN + "buyer: '0.01'");
        history();

        Simulation.Outcome same = simulate(TEN + "buyer: '0.01'");

        assertThat(same.purchases()).isEqualTo(40);
        assertThat(same.wouldBe()).isEqualTo(same.was());
        assertThat(same.was().accrued()).isEqualTo(sumOf("TRUE"));
        assertThat(same.was().refunded()).isPositive();
        assertThat(same.gaining()).isEmpty();
        assertThat(same.losing()).isEmpty();
        assertThat(programme.plugin().jdbc().queryForList("SELECT * FROM ah_simulation_person"))
                .isEmpty();
    }

    @Test
    void aSimulationTellsWhoGainsAndWhoLoses() {
        programme.restart(TEN);
        history();
        long ana = programme.future("ana");
        long bruno = programme.future("bruno");

        Simulation.Outcome other =
                simulate("levels: ['0.10', '0.04']\nrules: [{name: r, level: 1, person: bruno, share: '0.11'}]");

        assertThat(other.people().gaining()).isEqualTo(1);
        assertThat(other.people().losing()).isEqualTo(1);
        assertThat(other.gaining().get(0).personId()).isEqualTo("bruno");
        assertThat(other.gaining().get(0).wasNet()).isEqualTo(bruno);
        assertThat(other.losing().get(0).personId()).isEqualTo("ana");
        assertThat(other.losing().get(0).wasNet()).isEqualTo(ana);
        assertThat(other.wouldBe().accrued()
                        - other.wouldBe().refunded()
                        - other.was().accrued()
                        + other.was().refunded())
                .isEqualTo(other.gaining().get(0).wouldBeNet()
                        - bruno
                        + other.losing().get(0).wouldBeNet()
                        - ana);
        assertThat(futures()).containsEntry("ana", ana).containsEntry("bruno", bruno);
    }

    @Test
    void aSimulatedCapIsTheRealOne() {
        String capped = TEN + "caps: {perSale: '9.00', perMonth: '60.00'}";
        programme.restart(TEN);
        history();
        Simulation.Outcome simulated = simulate(capped);
        programme.restart(capped);
        history();

        assertThat(simulated.wouldBe().accrued()).isEqualTo(sumOf("TRUE"));
    }

    /** Forty purchases in January, some of two lines; the first five are refunded in part when all are done. */
    private static void history() {
        for (int i = 1; i <= 40; i++) {
            programme.happen(aSale("h" + i)
                    .at("2026-01-" + (10 + i / 4) + "T12:00:0" + i % 10 + "Z")
                    .of("instance", "basic", 33 * i + ".33")
                    .of("pipeline", "basic", "7.77"));
        }
        programme.clock.set("2026-01-21T00:00:00Z");
        for (int i = 1; i <= 5; i++) {
            programme.refund("r" + i, "h" + i, "11.11");
        }
    }

    private static Simulation.Outcome simulate(String yaml) {
        return programme
                .bean(Simulation.class)
                .of(
                        YamlRules.rules(yaml),
                        new Simulation.Period(
                                Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-02-01T00:00:00Z")),
                        10);
    }

    private static Map<String, Long> futures() {
        Map<String, Long> futures = new TreeMap<>();
        List.of("ana", "bruno", "carla").forEach(who -> futures.put(who, programme.future(who)));
        return futures;
    }

    private static long sumOf(String condition) {
        Long sum = programme
                .plugin()
                .jdbc()
                .queryForObject("SELECT COALESCE(SUM(accrued), 0) FROM ah_accrual WHERE " + condition, Long.class);
        return sum == null ? 0 : sum;
    }
}
