package io.advantagehub.demo;

import static io.advantagehub.demo.testing.Demo.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.advantagehub.demo.testing.Demo;
import io.advantagehub.demo.testing.InTheDemo;
import io.advantagehub.demo.testing.Member;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Cashback pays for renewals: on the shop's page, and over HTTP. */
@InTheDemo
class RedemptionStoriesIT {
    private static final String API = "/advantage-hub/api/v1";

    private final Demo demo;

    RedemptionStoriesIT(Demo demo) {
        this.demo = demo;
    }

    @Test
    void aRenewalIsPaidWithCashbackOnTheShopsPage() {
        Member member = somebodyWith("19.99");
        member.buys("smart-redirectors", "basic");
        assertThat(member.page()).contains("Use R$19.99 of cashback and pay R$9.91");

        member.renewsWithCashback("smart-redirectors");

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(balances(member).get("totalRedeemed").asText())
                                .isEqualTo("19.99"));
        assertThat(balances(member).get("held").asText()).isEqualTo("0.00");
        assertThat(member.page()).contains("R$9.91", "R$19.99 by cashback").doesNotContain("of cashback and pay");
    }

    @Test
    void aRedemptionIsAskedForOnceSeenByTheHostAndGivenBack() {
        Member member = somebodyWith("19.99");
        String key = UUID.randomUUID().toString();

        HttpResponse<String> first = redeem(member, key, "{\"amount\":{\"value\":\"5.00\",\"currency\":\"BRL\"}}");
        HttpResponse<String> again = redeem(member, key, "{\"amount\": {\"currency\":\"BRL\", \"value\":\"5.00\"}}");

        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        assertThat(json(first).get("status").asText()).isEqualTo("GRANTED");
        assertThat(json(first).get("confirmation").isNull()).isTrue();
        assertThat(again.statusCode()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(balances(member).get("held").asText()).isEqualTo("5.00");
        problem(
                redeem(member, key, "{\"amount\":{\"value\":\"5.01\",\"currency\":\"BRL\"}}"),
                422,
                "idempotency-key-reused");

        String id = json(first).get("id").asText();
        JsonNode granted =
                json(demo.as("host").get(API + "/redemptions?distributorId=" + member.login() + "&status=GRANTED"));
        assertThat(granted.get("items")).hasSize(1);
        assertThat(granted.get("items").get(0).get("id").asText()).isEqualTo(id);

        assertThat(demo.as(member.login()).delete(API + "/me/redemptions/" + id).statusCode())
                .isEqualTo(204);
        JsonNode now = json(demo.as(member.login()).get(API + "/me/redemptions/" + id));
        assertThat(now.get("status").asText()).isEqualTo("CANCELLED");
        assertThat(balances(member).get("available").asText()).isEqualTo("19.99");
    }

    @Test
    void aRequestThatCannotBeDoneIsRefusedInTheContractsWords() {
        Member member = somebodyWith("19.99");
        HttpResponse<String> without = demo.as(member.login())
                .postJson(API + "/me/redemptions", "{\"amount\":{\"value\":\"5.00\",\"currency\":\"BRL\"}}");
        problem(without, 400, "idempotency-key-missing");
        problem(
                redeem(member, "a", "{\"amount\":{\"value\":\"20.00\",\"currency\":\"BRL\"}}"),
                422,
                "insufficient-balance");
        problem(
                redeem(member, "a", "{\"amount\":{\"value\":\"20.00\",\"currency\":\"BRL\"}}"),
                422,
                "insufficient-balance");
        problem(redeem(member, "b", "{\"amount\":{\"value\":\"1.00\",\"currency\":\"USD\"}}"), 400, "invalid-request");
        problem(redeem(member, "c", "{\"amount\":{\"value\":\"0.00\",\"currency\":\"BRL\"}}"), 400, "invalid-request");
        problem(redeem(member, "d", "{\"amuont\":null}"), 400, "invalid-request");
        problem(demo.as(member.login()).get(API + "/me/redemptions/" + UUID.randomUUID()), 404, "not-found");
        problem(demo.as("ana").get(API + "/redemptions"), 403, "forbidden");
        assertThat(balances(member).get("available").asText()).isEqualTo("19.99");
    }

    @Test
    void movementsAreReadAsPagesAndAsATable() {
        Member member = somebodyWith("19.99");
        redeem(member, "a", "{\"amount\":{\"value\":\"5.00\",\"currency\":\"BRL\"}}");

        String path = API + "/me/movements";
        JsonNode first = json(demo.as(member.login()).get(path + "?limit=1"));
        JsonNode newest = first.get("items").get(0);
        assertThat(newest.get("type").asText()).isEqualTo("REDEMPTION");
        assertThat(newest.get("situation").asText()).isEqualTo("PURCHASE");
        assertThat(newest.get("status").asText()).isEqualTo("PENDING");
        assertThat(newest.get("amount").get("value").asText()).isEqualTo("5.00");
        assertThat(newest.get("balanceAfter").get("value").asText()).isEqualTo("14.99");
        JsonNode rest = json(demo.as(member.login())
                .get(path + "?cursor=" + first.get("nextCursor").asText()));
        assertThat(rest.get("items")).hasSize(1);
        assertThat(rest.get("nextCursor").isNull()).isTrue();
        JsonNode earned = json(demo.as(member.login()).speaking("ru").get(path + "?type=CREDIT&situation=REFERRAL"))
                .get("items");
        assertThat(earned).hasSize(1);
        assertThat(earned.get(0).get("description").asText()).isEqualTo("Кешбэк за покупку приглашённого");
        HttpResponse<String> table = demo.as(member.login())
                .speaking("en")
                .with("Accept", "text/csv")
                .get(path + "?type=REDEMPTION");
        assertThat(table.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(table.body().lines())
                .hasSize(2)
                .last()
                .asString()
                .contains(",REDEMPTION,PURCHASE,REDEMPTION_HOLD,5.00,BRL,14.99,PENDING,");
        problem(demo.as(member.login()).get(path + "?type=LOAN"), 400, "invalid-request");
        problem(demo.as(member.login()).get(path + "?from=yesterday"), 400, "invalid-request");
        problem(demo.as(member.login()).get(path + "?cursor=x"), 400, "invalid-request");
    }

    @Test
    void theHostAsksHowMuchOfARenewalTheBalanceCanPay() {
        Member member = somebodyWith("19.99");

        JsonNode quote = json(demo.as("host")
                .postJson(
                        API + "/quotes",
                        "{\"distributorId\":\"" + member.login()
                                + "\",\"amount\":{\"value\":\"29.90\",\"currency\":\"BRL\"}}"));

        assertThat(quote.get("payable").get("value").asText()).isEqualTo("19.99");
        assertThat(quote.get("rest").get("value").asText()).isEqualTo("9.91");
    }

    /** A sponsor whose cashback of one purchase has matured. */
    private Member somebodyWith(String available) {
        Member member = demo.newcomer().speaking("en").register();
        demo.newcomer().sponsoredBy(member).register().buys("instance", "advanced");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(balances(member).get("future").asText()).isEqualTo(available));
        assertThat(demo.advanceClock("P31D").statusCode()).isEqualTo(200);
        assertThat(balances(member).get("available").asText()).isEqualTo(available);
        return member;
    }

    private HttpResponse<String> redeem(Member member, String key, String body) {
        return demo.as(member.login()).with("Idempotency-Key", key).postJson(API + "/me/redemptions", body);
    }

    private JsonNode balances(Member member) {
        return json(demo.as(member.login()).get(API + "/me/balances"));
    }

    private static void problem(HttpResponse<String> answer, int status, String word) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json(answer).get("type").asText()).endsWith(":" + word);
    }
}
