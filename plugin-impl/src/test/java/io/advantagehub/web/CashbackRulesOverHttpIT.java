package io.advantagehub.web;

import static io.advantagehub.testing.Person.aPerson;
import static io.advantagehub.web.Answered.assertInvalid;
import static io.advantagehub.web.Answered.assertProblem;
import static io.advantagehub.web.Answered.json;
import static io.advantagehub.web.Answered.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.advantagehub.api.spi.Role;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An administrator writes rules, sees what they would have cost, and publishes them, over HTTP. */
@ExtendWith(ProgrammeHost.Shared.class)
class CashbackRulesOverHttpIT {
    private static final String RULES = "/admin/cashback-rules";
    private static int people;

    private final ProgrammeHost host;
    private String ana;
    private String bruno;
    private String carla;

    CashbackRulesOverHttpIT(ProgrammeHost host) {
        this.host = host;
    }

    /** Carla below bruno below ana, and ten percent by the first version. */
    @BeforeEach
    void threeLevels() {
        people++;
        ana = "rules-ana" + people;
        bruno = "rules-bruno" + people;
        carla = "rules-carla" + people;
        host.programme.plugin().jdbc().update("DELETE FROM ah_cashback_rules WHERE version > 1");
        host.programme.passes("P1D");
        String now = now().toString();
        host.programme.happen(
                aPerson(ana).signsUp(now),
                aPerson(bruno).under(ana).signsUp(now),
                aPerson(carla).under(bruno).signsUp(now));
        host.administrator();
    }

    @Test
    void areListedFromTheLastToBeginPageByPageAndReadWhole() {
        String later = now().plus(Duration.ofDays(10)).toString();
        HttpResponse<String> published =
                host.post(RULES, "{\"rules\": {\"levels\": [\"0.20\"]}, \"validFrom\": \"" + later + "\"}");
        assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
        assertThat(json(published).path("version").asInt()).isEqualTo(2);
        assertThat(json(published).path("status").asText()).isEqualTo("FUTURE");
        assertThat(json(published).path("validFrom").asText()).isEqualTo(later);
        assertThat(json(published).path("publishedBy").asText()).isEqualTo("admin");
        assertThat(json(published).at("/rules/levels/0").asText()).isEqualTo("0.20");

        JsonNode first = ok(host.get(RULES + "?limit=1"));
        assertThat(first.at("/items/0/version").asInt()).isEqualTo(2);
        JsonNode second = ok(
                host.get(RULES + "?limit=1&cursor=" + first.path("nextCursor").asText()));
        assertThat(second.at("/items/0/version").asInt()).isEqualTo(1);
        assertThat(second.at("/items/0/status").asText()).isEqualTo("VALID");
        assertThat(second.at("/items/0/publishedBy").isNull()).isTrue();
        assertThat(second.path("nextCursor").isNull()).isTrue();
        assertThat(ok(host.get(RULES + "/2"))).isEqualTo(json(published));

        host.programme.passes("P10D");
        assertThat(ok(host.get(RULES + "/2")).path("status").asText()).isEqualTo("VALID");
        assertThat(ok(host.get(RULES + "/1")).path("status").asText()).isEqualTo("PAST");
    }

    @Test
    void areNeverChangedAndNeverTakenAway() {
        assertProblem(host.get(RULES + "/99"), 404, "not-found");
        assertProblem(host.get(RULES + "/one"), 404, "not-found");
        assertProblem(host.send("PUT", RULES + "/1", "{}"), 405, "method-not-allowed");
        assertProblem(host.send("PATCH", RULES + "/1", "{}"), 405, "method-not-allowed");
        assertProblem(host.send("DELETE", RULES + "/1", ""), 405, "method-not-allowed");
        assertInvalid(host.get(RULES + "?cursor=99"), "cursor");
        assertInvalid(host.get(RULES + "?limit=201"), "limit");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                                            | rules
            {"rules": []}                                                                 | rules
            {"rules": {"levels": ["1.01"]}}                                               | rules.levels[0]
            {"rules": {"minimum": 10.00}}                                                 | rules.minimum
            {"rules": {"currency": "USD", "levels": ["0.10"]}}                            | rules.currency
            {"rules": {"level": ["0.10"]}}                                                | rules.level
            {"rules": {"caps": {"perDay": "1.00"}}}                                       | rules.caps.perDay
            {"rules": {"minimum": "-1.00"}}                                               | rules.minimum
            {"rules": {"rules": [{"name": "a", "level": 1, "share": "0.1", "group": "x"}]}} | rules.rules[0].group
            {"rules": {"rules": [{"name": "a", "level": 1}]}}                             | rules.rules[0]
            {"rules": {"levels": ["0.10"]}, "valid": true}                                | valid
            {"rules": {"levels": ["0.10"]}, "validFrom": "tomorrow"}                      | validFrom
            {"rules": {"levels": ["0.10"]}, "validFrom": "2026-01-01T00:00:00Z"}          | validFrom
            {"rules": {"levels": ["0.10"                                                  | rules
            {"rules": {"levels": ["0.10"]}} and more                                      | body
            ``                                                                            | body
            """)
    void areNotPublishedWhereAnythingIsWrong(String body, String field) {
        assertInvalid(host.post(RULES, body), field);

        assertThat(ok(host.get(RULES)).path("items")).hasSize(1);
    }

    @Test
    void areToldEverythingThatIsWrongAtOnce() {
        HttpResponse<String> refused = host.post(RULES, """
                {"rules": {"levels": ["0.10", "1.5"], "minimum": 3,
                           "rules": [{"name": "A", "level": 1, "share": "0.1", "purchase": "always"}]}}""");

        assertProblem(refused, 400, "invalid-request");
        assertThat(json(refused).findValuesAsText("field"))
                .containsExactlyInAnyOrder(
                        "rules.levels[1]", "rules.minimum", "rules.rules[0].name", "rules.rules[0].purchase");
    }

    @Test
    void areNotPublishedWhereTheyGiveAwayMoreThanWasPaidButMayBeTriedOut() {
        String rules = "{\"levels\": [\"0.60\", \"0.30\"], \"buyer\": \"0.20\"}";
        HttpResponse<String> refused = host.post(RULES, "{\"rules\": " + rules + "}");

        assertInvalid(refused, "rules");
        assertThat(json(refused).at("/errors/0/message").asText())
                .startsWith("give away 110 % of what is paid")
                .contains("buyer 0.20, level 1 0.60, level 2 0.30");
        assertThat(ok(host.get(RULES)).path("items")).hasSize(1);
        ok(host.post(
                RULES + "/simulate",
                "{\"rules\": " + rules + ", \"from\": \"2026-01-01T00:00:00Z\", \"to\": \"2026-02-01T00:00:00Z\"}"));
    }

    @Test
    void areSimulatedOverWhatWasBought() {
        host.programme.happen(host.programme.purchase("simulated" + people, carla, "100.00"));
        String period = "\"from\": \"" + now() + "\", \"to\": \"" + now().plusSeconds(1) + "\"";

        JsonNode told = ok(host.post(
                RULES + "/simulate", "{\"rules\": {\"levels\": [\"0.04\", \"0.05\"]}, \"top\": 1, " + period + "}"));

        assertThat(told.path("purchases").asInt()).isEqualTo(1);
        assertThat(told.at("/was/net/value").asText()).isEqualTo("10.00");
        assertThat(told.at("/wouldBe/net/value").asText()).isEqualTo("9.00");
        assertThat(told.at("/difference/value").asText()).isEqualTo("-1.00");
        assertThat(told.at("/gainers/0/distributorId").asText()).isEqualTo(ana);
        assertThat(told.at("/gainers/0/difference/value").asText()).isEqualTo("5.00");
        assertThat(told.at("/losers/0/distributorId").asText()).isEqualTo(bruno);
        assertThat(told.at("/losers/0/difference/value").asText()).isEqualTo("-6.00");
        assertThat(ok(host.get(RULES)).path("items")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"from": "2026-01-01T00:00:00Z", "to": "2026-02-01T00:00:00Z"}                                    | rules
            {"rules": {"buyer": "x"}, "from": "2026-01-01T00:00:00Z", "to": "2026-02-01T00:00:00Z"}           | rules.buyer
            {"rules": {}, "to": "2026-02-01T00:00:00Z"}                                                       | from
            {"rules": {}, "from": "2026-01-01T00:00:00Z"}                                                     | to
            {"rules": {}, "from": "2026-01-01T00:00:00Z", "to": "2026-01-01T00:00:00Z"}                       | to
            {"rules": {}, "from": "2026-01-01T00:00:00Z", "to": "2027-02-01T00:00:00Z"}                       | to
            {"rules": {}, "from": "2026-01-01T00:00:00Z", "to": "2026-02-01T00:00:00Z", "top": 0}             | top
            {"rules": {}, "from": "2026-01-01T00:00:00Z", "to": "2026-02-01T00:00:00Z", "top": 101}           | top
            """)
    void areSimulatedOverAPeriodOnly(String body, String field) {
        assertInvalid(host.post(RULES + "/simulate", body), field);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            GET,  ''
            GET,  /1
            POST, ''
            POST, /preview
            POST, /simulate
            """)
    void areAdministratorsBusiness(String method, String path) {
        assertProblem(host.nobody().send(method, RULES + path, "{}"), 401, "unauthenticated");
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                assertProblem(host.as("ana", role).send(method, RULES + path, "{}"), 403, "forbidden");
            }
        }
    }

    private Instant now() {
        return host.programme.now();
    }
}
