package io.advantagehub.web;

import static io.advantagehub.testing.Person.aPerson;
import static io.advantagehub.web.Answered.assertInvalid;
import static io.advantagehub.web.Answered.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a purchase would bring, to whom and why, before anybody buys: asked over HTTP. */
@ExtendWith(ProgrammeHost.Shared.class)
class RulesPreviewOverHttpIT {
    private static final String RULES = "/admin/cashback-rules";
    private static final String PREVIEW = RULES + "/preview";
    private static int people;

    private final ProgrammeHost host;
    private String ana;
    private String bruno;
    private String carla;

    RulesPreviewOverHttpIT(ProgrammeHost host) {
        this.host = host;
    }

    /** Carla below bruno below ana, and ten percent by the first version. */
    @BeforeEach
    void threeLevels() {
        people++;
        ana = "preview-ana" + people;
        bruno = "preview-bruno" + people;
        carla = "preview-carla" + people;
        host.programme.plugin().jdbc().update("DELETE FROM ah_cashback_rules WHERE version > 1");
        host.programme.passes("P1D");
        String now = now().toString();
        host.programme.happen(
                aPerson(ana).signsUp(now),
                aPerson(bruno).under(ana).phone(phone()).signsUp(now),
                aPerson(carla).under(bruno).signsUp(now));
        host.administrator();
    }

    @Test
    void saysWhyByWhichVersionAndWhichCapsBite() {
        ok201(host.post(RULES, """
                {"rules": {"levels": ["0.10", "0.05"], "buyer": "0.01", "caps": {"perMonth": "12.00"},
                  "rules": [{"name": "launch", "level": 1, "product": "pipeline", "plan": "advanced", "purchase": "first",
                             "share": "0.50", "caps": {"perSale": "8.00"}},
                            {"name": "gift", "level": 2, "product": "instance", "fixed": "1.50"}]}}"""));
        host.programme.happen(host.programme.purchase("before" + people, carla, "50.00"));

        JsonNode seen = ok(host.post(PREVIEW, """
                {"purchase": {"buyerId": "%s", "lines": [
                  {"product": "pipeline", "plan": "advanced", "amount": {"value": "100.00", "currency": "BRL"}},
                  {"product": "instance", "amount": {"value": "10.00", "currency": "BRL"}}]}}""".formatted(carla)));

        assertThat(seen.path("rulesVersion").asInt()).isEqualTo(2);
        assertThat(seen.path("rulesValidFrom").asText()).isEqualTo(now().toString());
        assertThat(seen.path("availableAt").asText())
                .isEqualTo(now().plus(Duration.ofDays(30)).toString());
        JsonNode launch = seen.at("/earnings/1");
        assertThat(launch.path("distributorId").asText()).isEqualTo(bruno);
        assertThat(launch.path("why").toString())
                .isEqualTo("{\"by\":\"rule\",\"name\":\"launch\",\"share\":\"0.50\",\"fixed\":null}");
        assertThat(launch.at("/wanted/value").asText()).isEqualTo("50.00");
        assertThat(launch.at("/amount/value").asText()).isEqualTo("7.00");
        assertThat(launch.path("cutBy").toString())
                .isEqualTo("[{\"rule\":null,\"per\":\"month\",\"most\":" + brl("12.00") + ",\"before\":" + brl("5.00")
                        + "},{\"rule\":\"launch\",\"per\":\"sale\",\"most\":" + brl("8.00") + ",\"before\":"
                        + brl("0.00")
                        + "}]");
        assertThat(seen.at("/earnings/5/why/fixed/value").asText()).isEqualTo("1.50");
        assertThat(seen.at("/earnings/5/cutBy")).isEmpty();
        assertThat(seen.path("people").findValuesAsText("distributorId")).containsExactly(carla, bruno, ana);
        assertThat(seen.at("/people/1/amount/value").asText()).isEqualTo("7.00");
        assertThat(seen.at("/people/1/fairPlay").isNull()).isTrue();
    }

    @Test
    void saysWhatFairPlayWouldHoldAndWhy() {
        host.programme.happen(
                aPerson("preview-twin" + people).under(bruno).phone(phone()).signsUp(now().toString()));
        String asked = """
                {"purchase": {"buyerId": "preview-twin%s", "renewal": true, "lines": [
                  {"product": "pipeline", "amount": {"value": "100.00", "currency": "BRL"}}]},
                 "rules": {"levels": ["0.10", "0.05"]}}""".formatted(people);

        JsonNode held = ok(host.post(PREVIEW, asked));
        assertThat(held.path("rulesVersion").isNull()).isTrue();
        JsonNode found = held.at("/people/0/fairPlay");
        assertThat(found.path("outcome").asText()).isEqualTo("held");
        assertThat(found.path("score").asInt()).isEqualTo(100);
        assertThat(found.at("/reasons/0/code").asText()).isEqualTo("same-phone");
        assertThat(found.at("/reasons/0/text").fieldNames()).toIterable().containsExactly("pt-BR", "ru", "en");
        assertThat(found.at("/reasons/0/text/en").asText())
                .startsWith("The buyer preview-twin" + people + " has the same phone number as " + bruno);
        assertThat(held.at("/people/1/fairPlay").isNull()).isTrue();

        host.programme.set("mode", "record");
        assertThat(ok(host.post(PREVIEW, asked))
                        .at("/people/0/fairPlay/outcome")
                        .asText())
                .isEqualTo("noted");
        host.programme.set("mode", "off");
        assertThat(ok(host.post(PREVIEW, asked)).at("/people/0/fairPlay").isNull())
                .isTrue();
        host.programme.unset("mode");
        assertThat(host.programme
                        .plugin()
                        .jdbc()
                        .queryForList("SELECT 1 FROM ah_tally WHERE person_id = ? AND what = 'P'", bruno))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                                           | purchase
            {"purchase": {"lines": [{"product": "p", "amount": BRL}]}}                   | purchase.buyerId
            {"purchase": {"buyerId": "a b", "lines": [{"product": "p", "amount": BRL}]}} | purchase.buyerId
            {"purchase": {"buyerId": "a"}}                                               | purchase.lines
            {"purchase": {"buyerId": "a", "lines": [{"amount": BRL}]}}                   | purchase.lines[0].product
            {"purchase": {"buyerId": "a", "lines": [{"product": "p"}]}}                  | purchase.lines[0].amount
            {"purchase": {"buyerId": "a", "lines": [{"product": "p", "amount": USD}]}}   | purchase.lines[0].amount.currency
            {"purchase": {"buyerId": "a", "lines": [{"product": "p", "amount": BRL, "quantity": 0}]}} | purchase.lines[0].quantity
            {"purchase": {"buyerId": "a", "time": "now", "lines": []}}                   | purchase.time
            {"purchase": {"buyerId": "a", "lines": [{"product": "p", "amount": BRL}]}, "rules": {"levels": "x"}} | rules.levels
            """)
    void isOfWholePurchasesOnly(String body, String field) {
        assertInvalid(
                host.post(
                        PREVIEW,
                        body.replace("BRL", brl("1.00"))
                                .replace("USD", brl("1.00").replace("BRL", "USD"))),
                field);
    }

    private Instant now() {
        return host.programme.now();
    }

    private static String phone() {
        return "+5541987" + (650_000 + people);
    }

    private static String brl(String amount) {
        return "{\"value\":\"" + amount + "\",\"currency\":\"BRL\"}";
    }

    private static void ok201(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }
}
