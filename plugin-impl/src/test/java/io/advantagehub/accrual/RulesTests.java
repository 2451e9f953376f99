package io.advantagehub.accrual;

import static io.advantagehub.accrual.ASale.aSale;
import static io.advantagehub.accrual.YamlRules.rules;
import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.event.PurchaseCompleted;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets what of a line, and why. Carla buys, bruno is her sponsor and ana his. */
class RulesTests {
    private static final List<DistributorId> ABOVE = List.of(new DistributorId("bruno"), new DistributorId("ana"));
    private static final String LISTS = "levels: ['0.10', '0.05']\n";

    @Test
    void listsOfLevelsAreTheSimplestCase() {
        String yaml = LISTS + "buyer: '0.01'\nproducts:\n  pipeline: {levels: ['0.20']}";
        assertThat(shared(yaml, aSale("o").of("instance", "basic", "99.99"))).isEqualTo("carla 99 bruno 999 ana 499");
        assertThat(shared(yaml, aSale("o").of("pipeline", "basic", "99.99"))).isEqualTo("carla 99 bruno 1999");
        assertThat(shared(yaml + "\nmaxLevels: 1", aSale("o").of("99.99"))).isEqualTo("carla 99 bruno 999");
        assertThat(shared(yaml + "\nmaxLevels: 0", aSale("o").of("99.99"))).isEqualTo("carla 99");
    }

    @Test
    void eachLineAndEachLevelIsRoundedDownByItself() {
        assertThat(shared(
                        "levels: ['0.333', '0.333']",
                        aSale("o").of("0.01").of("0.02").of("0.04").of("1.00")))
                .isEqualTo("bruno 1 ana 1 bruno 33 ana 33");
        assertThat(shared(
                        LISTS + "rules: [{name: r, level: 1, share: '0.3333333333'}]",
                        aSale("o").of("0.01").of("1.00")))
                .isEqualTo("bruno 33 ana 5");
    }

    /** The rule, a sale that it is for, and one that it is not for. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            product: pipeline       | pipeline/basic/100.00    | instance/basic/100.00
            plan: advanced          | instance/advanced/100.00 | instance/basic/100.00
            purchase: renewal       | renewed/basic/100.00     | instance/basic/100.00
            purchase: first         | instance/basic/100.00    | renewed/basic/100.00
            person: bruno           | instance/basic/100.00    | stranger/basic/100.00
            group: friends          | instance/basic/100.00    | stranger/basic/100.00
            minimum: '100.00'       | instance/basic/100.00    | instance/basic/99.00
            """)
    void aRuleCountsWhereItFitsAndTheListElsewhere(String condition, String fits, String doesNot) {
        String yaml = LISTS + "groups: {friends: [bruno, dora]}\nrules: [{name: special, level: 1, fixed: '7.77', "
                + condition + "}]";

        assertThat(level1(yaml, fits)).isEqualTo("777 by special");
        assertThat(level1(yaml, doesNot)).endsWith("by levels").doesNotStartWith("777");
    }

    @Test
    void conditionsOfOneRuleAllHaveToFit() {
        String yaml = LISTS
                + "rules: [{name: all, level: 1, product: pipeline, plan: advanced, purchase: renewal, person: bruno,"
                + " minimum: '50.00', share: '0.50'}]";

        assertThat(shared(yaml, aSale("o").renewing().of("pipeline", "advanced", "50.00")))
                .isEqualTo("bruno 2500 ana 250");
        assertThat(shared(yaml, aSale("o").of("pipeline", "advanced", "50.00"))).isEqualTo("bruno 500 ana 250");
        assertThat(shared(yaml, aSale("o").renewing().of("pipeline", "basic", "50.00")))
                .isEqualTo("bruno 500 ana 250");
        assertThat(shared(yaml, aSale("o").renewing().of("pipeline", "advanced", "49.99")))
                .isEqualTo("bruno 499 ana 249");
    }

    @Test
    void theFirstRuleThatFitsCounts() {
        String yaml = LISTS
                + "rules: [{name: one, level: 1, product: pipeline, share: '0.30'}, {name: two, level: 1, share: '0.40'},"
                + " {name: buyers, level: 0, share: '0.02'}, {name: deep, level: 2, share: '0'}]";

        assertThat(shared(yaml, aSale("o").of("pipeline", "basic", "10.00"))).isEqualTo("carla 20 bruno 300");
        assertThat(shared(yaml, aSale("o").of("instance", "basic", "10.00"))).isEqualTo("carla 20 bruno 400");
    }

    @Test
    void aRuleReachesLevelsThatNoListDoesAsFarAsMaxLevelsLets() {
        String yaml = "levels: ['0.10']\nrules: [{name: second, level: 2, share: '0.01'}]";

        assertThat(rules(yaml).depth()).isEqualTo(2);
        assertThat(shared(yaml, aSale("o").of("10.00"))).isEqualTo("bruno 100 ana 10");
        assertThat(rules(yaml + "\nmaxLevels: 1").depth()).isEqualTo(1);
        assertThat(shared(yaml + "\nmaxLevels: 1", aSale("o").of("10.00"))).isEqualTo("bruno 100");
    }

    @Test
    void aFixedAmountIsNeverMoreThanWasPaid() {
        String yaml = "rules: [{name: each, level: 1, fixed: '5.00'}]";

        assertThat(shared(yaml, aSale("o").of("100.00").of("3.21").of("0.00"))).isEqualTo("bruno 500 bruno 321");
    }

    @Test
    void anOrderBelowTheMinimumBringsNobodyAnything() {
        String yaml = LISTS + "minimum: '100.00'\nbuyer: '0.01'";

        assertThat(shared(yaml, aSale("o").of("60.00").of("40.00"))).contains("bruno 600", "bruno 400");
        assertThat(shared(yaml, aSale("o").of("60.00").of("39.99"))).isEmpty();
        assertThat(rules(yaml)
                        .share(
                                Sale.of(aSale("o").of("1.00").done()),
                                aSale("o").of("1.00").done().lines().get(0),
                                1,
                                ABOVE.get(0)))
                .isEqualTo(Verdict.BELOW_MINIMUM);
    }

    private static String shared(String yaml, ASale sale) {
        StringBuilder shared = new StringBuilder();
        Sharing.of(sale.done(), ABOVE, rules(yaml))
                .forEach(share -> shared.append(' ')
                        .append(share.beneficiary())
                        .append(' ')
                        .append(share.amount()));
        return shared.toString().trim();
    }

    /** The sale as product/plan/amount; a product "renewed" is a renewal, with "stranger" another person is above. */
    private static String level1(String yaml, String told) {
        String[] parts = told.split("/");
        ASale sale = aSale("o").of(parts[0], parts[1], parts[2]);
        PurchaseCompleted purchase =
                parts[0].equals("renewed") ? sale.renewing().done() : sale.done();
        DistributorId person = parts[0].equals("stranger") ? new DistributorId("eva") : ABOVE.get(0);
        Verdict verdict = rules(yaml).share(Sale.of(purchase), purchase.lines().get(0), 1, person);
        String by = verdict.basis() instanceof Basis.ByRule rule ? rule.rule().name() : "levels";
        return verdict.amount() + " by " + by;
    }
}
