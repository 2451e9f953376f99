package io.advantagehub.accrual;

import static io.advantagehub.accrual.YamlRules.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** Which rules give away more than was paid for a line. */
class GivenAwayTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "levels: ['0.50', '0.30']\nbuyer: '0.20'",
                "levels: ['0.60', '0.60']\nmaxLevels: 1",
                "levels: ['0.60', '0.60']\nmaxLevels: 1\nproducts: {a: {levels: ['1']}}\nrules: [{name: r, level: 2, share: '0.4'}]",
                "rules: [{name: a, level: 1, product: a, share: '0.6'}, {name: b, level: 2, product: b, share: '0.6'}]",
                "rules: [{name: a, level: 1, plan: a, share: '0.6'}, {name: b, level: 2, plan: b, share: '0.6'}]",
                "rules: [{name: a, level: 1, purchase: first, share: '0.6'},"
                        + " {name: b, level: 2, purchase: renewal, share: '0.6'}]",
                "levels: ['0.9', '0.1']\nrules: [{name: a, level: 1, share: '0.5'}, {name: b, level: 2, share: '0.5'},"
                        + " {name: never, level: 2, share: '0.9'}]",
                "levels: ['0.60', '0.60']\nrules: [{name: a, level: 1, fixed: '5.00'}]",
                "levels: ['0.60', '0.60']\nminimum: '9.00'\n"
                        + "rules: [{name: a, level: 1, minimum: '9.00', share: '0.40'}]",
            })
    void doNotWhereNoLineMeetsMoreThanOneWhole(String yaml) {
        assertThat(GivenAway.tooMuch(rules(yaml))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "levels: ['0.50', '0.30']\nbuyer: '0.21'",
                "levels: ['0.10']\nproducts: {a: {levels: ['0.6', '0.6']}}",
                "rules: [{name: a, level: 1, product: a, share: '0.6'}, {name: b, level: 2, plan: b, share: '0.6'}]",
                "rules: [{name: a, level: 1, product: a, plan: a, share: '0.6'}, {name: b, level: 2, share: '0.6'}]",
                "rules: [{name: a, level: 1, purchase: renewal, share: '0.6'}, {name: b, level: 2, share: '0.6'}]",
                "levels: ['0.6', '0.6']\nrules: [{name: a, level: 1, person: ana, share: '0.1'}]",
                "levels: ['0.6', '0.6']\nrules: [{name: a, level: 1, minimum: '10.00', share: '0.1'}]",
                "levels: ['0.6']\ngroups: {g: [ana]}\nrules: [{name: a, level: 2, group: g, share: '0.5'}]",
            })
    void doWhereSomeLineMay(String yaml) {
        assertThat(GivenAway.tooMuch(rules(yaml))).isPresent();
    }

    @Test
    void areToldWithEachLevelAndTheSum() {
        Rules rules = rules(
                "levels: ['0.30', '0.25']\nbuyer: '0.01'\nproducts: {pipeline: {levels: ['0.30', '0.20']}}\n"
                        + "rules: [{name: launch, level: 1, product: pipeline, plan: advanced, purchase: first, share: '0.805'}]");

        assertThat(GivenAway.tooMuch(rules).orElseThrow().fault())
                .isEqualTo("give away 101.5 % of what is paid for the first purchase of pipeline, plan advanced:"
                        + " buyer 0.01, level 1 0.805 (rule launch), level 2 0.20; together they must be 1 at most");
    }

    @Test
    void doNotStartAHostThatConfiguresThem() {
        ConfiguredRules configured = ConfiguredRules.of(new MockEnvironment()
                .withProperty("advantage-hub.cashback.levels[0]", "0.70")
                .withProperty("advantage-hub.cashback.buyer", "0.31"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> configured.publishable(Currency.getInstance("BRL")))
                .withMessageStartingWith("advantage-hub.cashback.levels, .buyer and .products give away 101 %");
    }
}
