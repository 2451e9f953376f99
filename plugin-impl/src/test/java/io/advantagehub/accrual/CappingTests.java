package io.advantagehub.accrual;

import static io.advantagehub.accrual.ASale.aSale;
import static io.advantagehub.accrual.YamlRules.rules;
import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.event.PurchaseCompleted;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What caps leave of shares, in their order. */
class CappingTests {
    private static final DistributorId BRUNO = new DistributorId("bruno");
    private static final DistributorId ANA = new DistributorId("ana");

    private final Months months = new Months(Map.of());

    @Test
    void perSaleCutsWhatOnePersonEarnsFromOneOrder() {
        Rules rules = rules("levels: ['0.10', '0.10']\ncaps: {perSale: '15.00'}");

        assertThat(cut(rules, aSale("o1").of("100.00").of("100.00").of("100.00")))
                .isEqualTo("bruno 1000 ana 1000 bruno 500 ana 500 bruno 0 ana 0");
        assertThat(cut(rules, aSale("o2").of("100.00"))).isEqualTo("bruno 1000 ana 1000");
        assertThat(months.changed()).isEmpty();
    }

    @Test
    void aRulesOwnCapCutsOnlyWhatItGives() {
        Rules rules = rules("levels: ['0.10']\n"
                + "rules: [{name: special, level: 1, product: pipeline, share: '0.50', caps: {perSale: '20.00'}}]");

        assertThat(cut(rules, aSale("o1").of("pipeline", "basic", "100.00").of("instance", "basic", "100.00")))
                .isEqualTo("bruno 2000 bruno 1000");
    }

    @Test
    void perMonthCountsTheMonthOfThePurchasesOwnTimes() {
        Rules rules = rules("levels: ['0.10']\ncaps: {perMonth: '15.00'}");

        assertThat(cut(rules, aSale("o1").at("2026-01-31T23:59:59Z").of("100.00")))
                .isEqualTo("bruno 1000");
        assertThat(cut(rules, aSale("o2").at("2026-01-01T00:00:00Z").of("100.00")))
                .isEqualTo("bruno 500");
        assertThat(cut(rules, aSale("o3").at("2026-01-15T00:00:00Z").of("100.00")))
                .isEqualTo("bruno 0");
        assertThat(cut(rules, aSale("o4").at("2026-02-01T00:00:00Z").of("100.00")))
                .isEqualTo("bruno 1000");
    }

    @Test
    void allCapsHoldAtOnce() {
        Rules rules = rules("levels: ['0.10']\ncaps: {perSale: '12.00', perMonth: '25.00'}\n"
                + "rules: [{name: special, level: 1, product: pipeline, share: '0.50', caps: {perMonth: '9.00'}}]");

        assertThat(cut(rules, aSale("o1").of("pipeline", "basic", "100.00").of("instance", "basic", "100.00")))
                .isEqualTo("bruno 900 bruno 300");
        assertThat(cut(rules, aSale("o2").of("pipeline", "basic", "100.00").of("instance", "basic", "200.00")))
                .isEqualTo("bruno 0 bruno 1200");
        assertThat(cut(rules, aSale("o3").of("instance", "basic", "100.00"))).isEqualTo("bruno 100");
    }

    @Test
    void whatARefundTakesBackIsRoomAgain() {
        Rules rules = rules("levels: ['0.10']\ncaps: {perMonth: '15.00'}");
        PurchaseCompleted first = aSale("o1").of("100.00").done();
        cut(rules, aSale("o1").of("100.00"));
        cut(rules, aSale("o2").of("100.00"));

        MonthKey.of(first.time(), BRUNO, new Counted(null, true, false)).forEach(key -> months.giveBack(key, 700));

        assertThat(cut(rules, aSale("o3").of("100.00"))).isEqualTo("bruno 700");
    }

    private String cut(Rules rules, ASale sale) {
        PurchaseCompleted purchase = sale.done();
        return Capping.cut(Sharing.of(purchase, List.of(BRUNO, ANA), rules), rules, purchase.time(), months).stream()
                .map(share -> share.beneficiary() + " " + share.amount())
                .collect(Collectors.joining(" "));
    }
}
