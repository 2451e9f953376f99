package io.advantagehub.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.advantagehub.demo.testing.Demo;
import io.advantagehub.demo.testing.InTheDemo;
import io.advantagehub.demo.testing.Member;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An administrator's program reads and changes the catalogue over HTTP. */
@InTheDemo
class SettingsOverHttpIT {
    private static final String SETTINGS = "/advantage-hub/api/v1/admin/settings";
    private final Demo demo;

    SettingsOverHttpIT(Demo demo) {
        this.demo = demo;
    }

    @Test
    void areAllListedWithWhatAPageNeeds() {
        JsonNode toggle = setting("events.bonus-accrued.sms");

        assertThat(toggle.get("kind").asText()).isEqualTo("boolean");
        assertThat(toggle.get("value").isBoolean()).isTrue();
        assertThat(toggle.get("label").fieldNames()).toIterable().containsExactly("pt-BR", "ru", "en");
        assertThat(toggle.get("help").get("ru").asText()).isNotBlank();
        assertThat(toggle.get("group").asText()).isEqualTo("messages");
        assertThat(setting("otp.code-length").get("defaultValue").asInt()).isEqualTo(6);
        assertThat(setting("limits.payout.min").get("value"))
                .isEqualTo(Demo.json("{\"value\": \"0.01\", \"currency\": \"BRL\"}"));
        assertThat(setting("limits.payout.max").get("value").asText()).isEqualTo("none");
        assertThat(setting("sms.settle-on").get("choices")).isEqualTo(Demo.json("[\"accepted\", \"delivered\"]"));
        assertThat(list().size()).isGreaterThan(40);
    }

    @Test
    void countFromTheNextEventOn() {
        Member lucky = demo.newcomer().speaking("en").register();

        assertThat(change("{\"events.bonus-accrued.sms\": false}")
                        .at("/items/0/value")
                        .booleanValue())
                .isFalse();
        credit(lucky, "11.11");
        demo.letAcceptedTakeEffect();
        JsonNode changed = change("{\"events.bonus-accrued.sms\": true}");
        credit(lucky, "22.22");

        assertThat(changed.get("items")).hasSize(1);
        assertThat(changed.at("/items/0/key").asText()).isEqualTo("events.bonus-accrued.sms");
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(lucky.texts())
                        .singleElement()
                        .satisfies(text -> assertThat(text).contains("22.22")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "activity.reminder-days | [7, 2] | \"7,2\"",
                "activity.reminder-days | \"7,3,1\" | \"7,3,1\"",
                "limits.transfer.per-day | {\"value\": \"50.00\", \"currency\": \"BRL\"} | {\"value\": \"50.00\", \"currency\": \"BRL\"}",
                "limits.transfer.per-day | null | \"none\"",
                "debt.repayment-share | 0.5 | 0.5",
                "debt.repayment-share | \"1.00\" | 1.00",
                "otp.max-resends | 4 | 4",
                "otp.max-resends | \"3\" | 3"
            })
    void takeEachKindAsItIsWritten(String key, String sent, String answered) {
        JsonNode value = change("{\"" + key + "\": " + sent + "}").at("/items/0/value");

        JsonNode expected = Demo.json(answered);
        assertThat(value.isNumber() ? value.decimalValue().stripTrailingZeros().toPlainString() : value.toString())
                .isEqualTo(
                        expected.isNumber()
                                ? expected.decimalValue().stripTrailingZeros().toPlainString()
                                : expected.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"otp.max-attempts\": 4, \"no.such\": true}",
                "{\"otp.max-attempts\": 4, \"otp.ttl\": \"PT1H\"}",
                "{\"otp.max-attempts\": 4, \"events.promotion.sms\": \"maybe\"}",
                "{\"otp.max-attempts\": 4, \"events.promotion.sms\": 1}",
                "{\"otp.max-attempts\": 4, \"limits.payout.max\": {\"value\": \"5.00\", \"currency\": \"USD\"}}",
                "{\"otp.max-attempts\": 4, \"limits.payout.max\": {}}",
                "{\"otp.max-attempts\": 4, \"sms.sender\": [[1]]}"
            })
    void saveNothingWhereOneIsWrong(String body) {
        HttpResponse<String> refused = demo.as("admin").patchJson(SETTINGS, body);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        JsonNode problem = Demo.json(refused);
        assertThat(problem.get("type").asText()).endsWith(":invalid-settings");
        assertThat(problem.get("errors")).hasSize(1);
        assertThat(body).contains(problem.at("/errors/0/field").asText());
        assertThat(problem.at("/errors/0/message").asText()).isNotBlank();
        assertThat(problem.at("/errors/0/messages/pt-BR").asText()).isNotBlank();
        assertThat(setting("otp.max-attempts").get("value").asInt()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "true", "{\"otp.ttl\": \"PT5M\", \"otp.ttl\": \"PT5M\"}"})
    void areNotChangedByWhatIsNoObject(String body) {
        assertThat(demo.as("admin").patchJson(SETTINGS, body).statusCode()).isEqualTo(400);
    }

    @Test
    void areNobodyElsesBusiness() {
        String body = "{\"events.bonus-accrued.sms\": false}";
        assertThat(demo.visitor().get(SETTINGS).statusCode()).isEqualTo(401);
        assertThat(demo.as("ana").get(SETTINGS).statusCode()).isEqualTo(403);
        assertThat(demo.as("ana").patchJson(SETTINGS, body).statusCode()).isEqualTo(403);
        assertThat(demo.as("operator").patchJson(SETTINGS, body).statusCode()).isEqualTo(403);
    }

    private JsonNode list() {
        HttpResponse<String> answer = demo.as("admin").get(SETTINGS);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Demo.json(answer).get("items");
    }

    private JsonNode setting(String key) {
        for (JsonNode item : list()) {
            if (item.get("key").asText().equals(key)) {
                return item;
            }
        }
        throw new AssertionError("no setting " + key);
    }

    private JsonNode change(String body) {
        HttpResponse<String> answer = demo.as("admin").patchJson(SETTINGS, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Demo.json(answer);
    }

    private void credit(Member member, String amount) {
        assertThat(demo.as("admin")
                        .post("/admin/bonuses", Map.of("person", member.login(), "amount", amount, "type", "x"))
                        .statusCode())
                .isEqualTo(302);
    }
}
