package io.advantagehub.accrual;

import static io.advantagehub.accrual.YamlRules.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules as files and as what is stored. */
class RulesFormatTests {
    private static final Currency BRL = Currency.getInstance("BRL");
    private static final String ALL = """
            maturation: P30D
            expiry: none
            maxLevels: 3
            buyer: '0.01'
            levels: ['0.10', '0.05']
            products:
              pipeline: {levels: ['0.12']}
            groups:
              friends: [dora, bruno]
            minimum: '10.00'
            caps: {perSale: '50.00', perMonth: '500.00'}
            rules:
            - {name: launch, level: 1, product: pipeline, plan: advanced, purchase: first, group: friends, share: '0.2'}
            - {name: loyal, level: 2, purchase: renewal, minimum: '100.00', fixed: '5.00', caps: {perMonth: '20.00'}}
            - {name: ana, level: 0, person: ana, share: '0.03', caps: {perSale: '1.00'}}
            """;

    @Test
    void whatIsStoredIsReadAsTheSameRules() {
        Rules rules = rules(ALL);

        String stored = RulesJson.of(rules, BRL);

        assertThat(RulesFormat.rules(stored, BRL)).isEqualTo(rules);
        assertThat(RulesJson.of(RulesFormat.rules(stored, BRL), BRL)).isEqualTo(stored);
    }

    @Test
    void aFileOfListsAloneIsStoredAsBefore() {
        assertThat(RulesJson.of(rules("currency: BRL\nmaturation: P30D\nexpiry: P365D\nlevels: ['0.10']"), BRL))
                .isEqualTo("{\"buyer\":\"0\",\"expiry\":\"PT8760H\",\"levels\":[\"0.10\"],\"maturation\":\"PT720H\","
                        + "\"maxLevels\":100,\"products\":{}}");
    }

    @Test
    void withoutCapsNobodyIsCapped() {
        assertThat(rules(ALL).hasCaps()).isTrue();
        assertThat(rules(ALL).uncapped().hasCaps()).isFalse();
        assertThat(rules(ALL).uncapped().rules()).extracting(Rule::name).containsExactly("launch", "loyal", "ana");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        WrongRules wrong = catchThrowableOfType(WrongRules.class, () -> rules("""
                levels: ['0.10', '2', '0.05', much]
                level: 3
                expiry: soon
                maxLevels: 101
                products: {pipeline: {levels: ['x'], share: 1}}
                groups: {Friends: [ana], loyal: [ana, 'a b']}
                caps: {perSale: 5, perDay: '1.00'}
                rules:
                - {name: a, level: 1, group: loyal, share: '0.1'}
                - {name: A, level: x, purchase: always, minimum: 1, person: ana, group: loyal, fixed: '0.001', who: me}
                - {name: a, plan: '', share: '7', caps: {perMonth: x}}
                """));

        assertThat(wrong.faults())
                .extracting(WrongRules.Fault::key)
                .containsExactlyInAnyOrder(
                        "levels[1]",
                        "levels[3]",
                        "level",
                        "expiry",
                        "maxLevels",
                        "products.pipeline.levels[0]",
                        "products.pipeline.share",
                        "groups.Friends",
                        "groups.loyal[1]",
                        "caps.perSale",
                        "caps.perDay",
                        "rules[1].name",
                        "rules[1].level",
                        "rules[1].purchase",
                        "rules[1].minimum",
                        "rules[1].person",
                        "rules[1].fixed",
                        "rules[1].who",
                        "rules[2].name",
                        "rules[2].level",
                        "rules[2].plan",
                        "rules[2].share",
                        "rules[2].caps.perMonth");
        assertThat(wrong).hasMessageContaining("; levels[3] must be a share from 0 to 1");
    }

    @Test
    void ofVeryManyFaultsTheFirstHundredAreTold() {
        String many = "levels: [" + "x, ".repeat(99) + "x]\ngroups: {g: [" + "'a b', ".repeat(999) + "'a b']}";

        assertThat(catchThrowableOfType(WrongRules.class, () -> rules(many)).faults())
                .hasSize(100);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            levels: ['1.01']                                                | levels[0]
            levels: 0.10                                                    | levels
            level: ['0.10']                                                 | level
            maxLevels: '3'                                                  | maxLevels
            minimum: '10'                                                   | minimum
            minimum: '-1.00'                                                | minimum
            minimum: 10.00                                                  | minimum
            caps: {perDay: '1.00'}                                          | caps.perDay
            caps: {perSale: 'much'}                                         | caps.perSale
            groups: {Friends: [ana]}                                        | groups.Friends
            groups: {friends: ['a b']}                                      | groups.friends[0]
            rules: [{level: 1, share: '0.1'}]                               | rules[0].name
            rules: [{name: a, share: '0.1'}]                                | rules[0].level
            rules: [{name: a, level: 1}]                                    | rules[0]
            rules: [{name: a, level: 1, share: '0.1', fixed: '1.00'}]       | rules[0]
            rules: [{name: a, level: 1, share: '0.1', purchase: always}]    | rules[0].purchase
            rules: [{name: a, level: 1, share: '0.1', group: nobody}]       | rules[0].group
            rules: [{name: a, level: 1, share: '0.1', who: ana}]            | rules[0].who
            rules: [{name: a, level: 1, fixed: '0.001'}]                    | rules[0].fixed
            rules: [{name: a, level: 1, share: 0}, {name: a, level: 2, share: 0}] | rules[1].name
            """)
    void whatIsWrongIsNamed(String yaml, String key) {
        WrongRules wrong = catchThrowableOfType(WrongRules.class, () -> rules(yaml));

        assertThat(wrong).as(yaml).isNotNull();
        assertThat(wrong.faults()).extracting(WrongRules.Fault::key).containsExactly(key);
        assertThat(wrong).hasMessageStartingWith(key + " ");
    }
}
