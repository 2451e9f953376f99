package io.advantagehub.accrual;

import static io.advantagehub.accrual.ASale.aSale;
import static io.advantagehub.accrual.YamlRules.rules;
import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.event.PurchaseCompleted;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole decision table of a rule: each condition absent, met and not met, in all their combinations, for a percentage and
 * for a fixed amount. A renewal of the plan advanced of pipeline for 40.00 in an order of 100.00, of whose level 1, bruno in
 * the group friends, it is asked.
 */
class DecisionTableTests {
    private static final DistributorId BRUNO = new DistributorId("bruno");
    private static final PurchaseCompleted SALE = aSale("o")
            .renewing()
            .of("pipeline", "advanced", "40.00")
            .of("instance", "basic", "60.00")
            .done();

    /** What a condition says where it is met and where it is not; absent it says nothing and is met. */
    private static final Map<String, List<String>> CONDITIONS = Map.of(
            "level", List.of("1", "2"),
            "product", List.of("pipeline", "instance"),
            "plan", List.of("advanced", "basic"),
            "purchase", List.of("renewal", "first"),
            "person", List.of("bruno", "ana"),
            "group", List.of("friends", "strangers"),
            "minimum", List.of("'100.00'", "'100.01'"));

    private static final List<String> ORDER =
            List.of("level", "product", "plan", "purchase", "minimum", "person", "group");

    private record Row(String conditions, boolean met) {}

    @ParameterizedTest
    @MethodSource("rewards")
    void aRuleGivesWhereAllItsConditionsAreMetAndTheListWhereOneIsNot(String reward, long amount) {
        int met = 0;
        List<Row> rows = rows();
        for (Row row : rows) {
            Rules rules = rules("levels: ['0.10']\ngroups: {friends: [bruno, dora], strangers: [eva]}\n"
                    + "rules: [{name: special, " + reward + row.conditions() + "}]");

            Verdict verdict = rules.share(Sale.of(SALE), SALE.lines().get(0), 1, BRUNO);

            assertThat(verdict.amount()).as(row.conditions()).isEqualTo(row.met() ? amount : 400);
            assertThat(verdict.basis() instanceof Basis.ByRule)
                    .as(row.conditions())
                    .isEqualTo(row.met());
            met += row.met() ? 1 : 0;
        }
        // A level is required; product, plan, purchase and minimum are absent or met; a person, a group or neither.
        assertThat(met).isEqualTo(2 * 2 * 2 * 2 * 3);
        assertThat(rows).hasSize(2 * 3 * 3 * 3 * 3 * 5);
    }

    private static Stream<Arguments> rewards() {
        return Stream.of(
                Arguments.of("share: '0.25'", 1_000L),
                Arguments.of("fixed: '7.77'", 777L),
                Arguments.of("share: '0'", 0L),
                Arguments.of("fixed: '50.00'", 4_000L));
    }

    /** Caps of all rules and of the rule's own, per sale and per month, each there or not and wide or narrow. */
    @Test
    void theNarrowestCapDecidesAndEachThatCutsIsNamed() {
        for (String overallSale : List.of("", "perSale: '90.00'", "perSale: '4.00'")) {
            for (String overallMonth : List.of("", "perMonth: '90.00'", "perMonth: '3.00'")) {
                for (String ownSale : List.of("", "perSale: '90.00'", "perSale: '2.00'")) {
                    for (String ownMonth : List.of("", "perMonth: '90.00'", "perMonth: '1.00'")) {
                        Rules rules = rules("caps: {" + both(overallSale, overallMonth) + "}\n"
                                + "rules: [{name: special, level: 1, product: pipeline, share: '0.25', caps: {"
                                + both(ownSale, ownMonth) + "}}]");

                        Share share = Capping.cut(
                                        Sharing.of(SALE, List.of(BRUNO), rules),
                                        rules,
                                        SALE.time(),
                                        new Months(Map.of()))
                                .get(0);

                        List<Long> cutting = Stream.of(overallSale, overallMonth, ownSale, ownMonth)
                                .filter(cap -> cap.matches(".*'[1-4]\\.00'"))
                                .map(cap -> Long.parseLong(cap.replaceAll("\\D", "")))
                                .toList();
                        assertThat(share.amount())
                                .as(rules.toString())
                                .isEqualTo(cutting.stream().reduce(1_000L, Math::min));
                        assertThat(share.cutBy()).extracting(Limit::most).isEqualTo(cutting);
                    }
                }
            }
        }
    }

    private static String both(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + ", " + other;
    }

    private static List<Row> rows() {
        List<Row> rows = List.of(new Row("", true));
        for (String condition : ORDER) {
            List<Row> longer = new ArrayList<>();
            for (Row row : rows) {
                // Of whom a rule is for either a person or a group is told.
                boolean told = condition.equals("group") && row.conditions().contains("person");
                if (!condition.equals("level")) {
                    longer.add(row);
                }
                for (int met = 0; met < 2 && !told; met++) {
                    String said =
                            ", " + condition + ": " + CONDITIONS.get(condition).get(met);
                    longer.add(new Row(row.conditions() + said, row.met() && met == 0));
                }
            }
            rows = longer;
        }
        return rows;
    }
}
