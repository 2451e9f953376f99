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
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people and administrators do with cashback: on the shop's pages, and over HTTP. */
@InTheDemo
class WalletStoriesIT {
    private static final String API = "/advantage-hub/api/v1";

    private final Demo demo;

    WalletStoriesIT(Demo demo) {
        this.demo = demo;
    }

    /** The codes have stories of their own. */
    @BeforeEach
    void withoutCodes() {
        demo.wantsCodesForCashback(false);
    }

    @AfterEach
    void withCodes() {
        demo.wantsCodesForCashback(true);
    }

    @Test
    void aRenewalIsPaidWithCashbackOnTheShopsPage() {
        Member member = somebodyWith("19.99");
        member.buys("smart-redirectors", "basic");
        assertThat(member.page()).contains("Use R$19.99 of cashback and pay R$9.91");

        member.renewsWithCashback("smart-redirectors");

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(balances(member).get("totalRedeemed").asText())
                                .isEqualTo("19.99"));
        assertThat(balances(member).get("held").asText()).isEqualTo("0.00");
        assertThat(member.page()).contains("R$9.91", "R$19.99 by cashback").doesNotContain("of cashback and pay");
    }

    @Test
    void aRenewalIsPaidWithTheSameCashbackOnceHoweverOftenItsFormIsSent() {
        Member member = somebodyWith("19.99");
        member.buys("smart-redirectors", "basic");
        String key = member.renewalKey("smart-redirectors");
        String otherWindow = member.renewalKey("smart-redirectors");

        member.renewsWithCashback("smart-redirectors", key);
        member.renewsWithCashback("smart-redirectors", key);
        member.renewsWithCashback("smart-redirectors", otherWindow);

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(balances(member).get("totalRedeemed").asText())
                                .isEqualTo("19.99"));
        member.renewsWithCashback("smart-redirectors", key);
        assertThat(balances(member).get("held").asText()).isEqualTo("0.00");
        assertThat(member.page().split("R\\$19.99 by cashback", -1)).hasSize(2);
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

    @Test
    void cashbackIsGivenToAnother() {
        // Registered before: who can be given something is known a moment later.
        Member other = demo.newcomer().register();
        Member giver = somebodyWith("19.99");

        HttpResponse<String> answer = command(
                giver.login(),
                "/me/transfers",
                "a",
                "{\"to\":\"" + other.login() + "\",\"amount\":" + brl("9.99") + ",\"note\":\"thanks\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(json(answer).get("status").asText()).isEqualTo("DONE");
        assertThat(balances(giver).get("available").asText()).isEqualTo("10.00");
        assertThat(balances(other).get("available").asText()).isEqualTo("9.99");
        JsonNode list = json(demo.as(giver.login()).get(API + "/me/transfers")).get("items");
        assertThat(list.get(0).get("note").asText()).isEqualTo("thanks");
        String id = json(answer).get("id").asText();
        problem(demo.as(other.login()).get(API + "/me/transfers/" + id), 404, "not-found");
        problem(demo.as(giver.login()).delete(API + "/me/transfers/" + id), 409, "not-cancellable");
        problem(
                command(giver.login(), "/me/transfers", "b", "{\"to\":\"nobody\",\"amount\":" + brl("1.00") + "}"),
                422,
                "unknown-payee");
        problem(
                command(
                        giver.login(),
                        "/me/transfers",
                        "c",
                        "{\"to\":\"" + other.login() + "\",\"amount\":" + brl("1.00")
                                + ",\"note\":\"4111 1111 1111 1111\"}"),
                422,
                "card-number-refused");
    }

    @Test
    void aPayoutIsSentToTheBankAndArrivesOrComesBack() {
        Member member = somebodyWith("19.99");
        String arriving = payout(member, "a", "10.00");
        String bouncing = payout(member, "b", "5.00");
        assertThat(balances(member).get("held").asText()).isEqualTo("15.00");

        end(arriving, true);
        end(bouncing, false);

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(balances(member).get("held").asText()).isEqualTo("0.00"));
        assertThat(balances(member).get("available").asText()).isEqualTo("9.99");
        assertThat(status(member, arriving)).isEqualTo("SETTLED");
        assertThat(status(member, bouncing)).isEqualTo("FAILED");
        assertThat(json(demo.as(member.login()).get(API + "/me/payouts/" + bouncing))
                        .at("/failure/reason")
                        .asText())
                .isEqualTo("sent-back");
        assertThat(member.page())
                .contains(
                        "Payout to the card •••• 1234: arrived", "Payout to the card •••• 1234: the bank sent it back");
        problem(
                command(
                        member.login(),
                        "/me/payouts",
                        "c",
                        "{\"amount\":" + brl("1.00")
                                + ",\"destination\":{\"token\":\"tok-other\",\"last4\":\"1234\"}}"),
                422,
                "cooling-off");
    }

    @Test
    void anAdministratorAdjustsAndAnotherApproves() {
        Member member = demo.newcomer().register();
        HttpResponse<String> proposed = command(
                "admin",
                "/admin/adjustments",
                "adjust-" + member.login(),
                "{\"distributorId\":\"" + member.login() + "\",\"amount\":" + brl("12.00")
                        + ",\"reasonCode\":\"goodwill\"}");
        assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(201);
        String approve = "/admin/adjustments/" + json(proposed).get("id").asText() + "/approve";

        problem(command("admin", approve, "1", ""), 403, "same-administrator");
        assertThat(balances(member).get("available").asText()).isEqualTo("0.00");
        HttpResponse<String> approved = command("admin2", approve, "1", "");
        assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
        assertThat(json(approved).get("status").asText()).isEqualTo("APPLIED");

        assertThat(balances(member).get("available").asText()).isEqualTo("12.00");
        assertThat(command(member.login(), approve, "1", "").statusCode()).isEqualTo(403);
    }

    @Test
    void openingBalancesComeAsAFileAndOnce() {
        Member member = demo.newcomer().register();
        String head = "distributorId,amount,earnedAt,maturesAt,expiresAt,reference\n";
        String line = member.login() + ",7.50,2025-01-01,2025-02-01,,old-1\n";

        HttpResponse<String> first = csv("a-" + member.login(), head + line);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(json(first).get("booked").asInt()).isEqualTo(1);
        HttpResponse<String> again = csv("b-" + member.login(), head + line + line);
        assertThat(json(again).get("known").asInt()).isEqualTo(2);
        problem(csv("c-" + member.login(), head + line.replace("7.50", "8.50")), 400, "invalid-request");
        problem(csv("d-" + member.login(), head + "x,y\n"), 400, "invalid-request");

        assertThat(balances(member).get("available").asText()).isEqualTo("7.50");
    }

    private HttpResponse<String> csv(String key, String body) {
        return demo.as("admin").with("Idempotency-Key", key).post(API + "/admin/opening-balances", "text/csv", body);
    }

    private String payout(Member member, String key, String amount) {
        HttpResponse<String> answer = command(
                member.login(),
                "/me/payouts",
                key,
                "{\"amount\":" + brl(amount)
                        + ",\"destination\":{\"token\":\"tok-1\",\"last4\":\"1234\",\"label\":\"blue card\"}}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        assertThat(json(answer).get("status").asText()).isEqualTo("SENDING");
        return json(answer).get("id").asText();
    }

    /** What the bank says, as soon as it was asked. */
    private void end(String payout, boolean arrived) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(demo.as("admin").get("/admin").body()).contains("/admin/payouts/" + payout));
        assertThat(demo.as("admin")
                        .post("/admin/payouts/" + payout, Map.of("arrived", Boolean.toString(arrived)))
                        .statusCode())
                .isEqualTo(302);
    }

    private String status(Member member, String payout) {
        return json(demo.as(member.login()).get(API + "/me/payouts/" + payout))
                .get("status")
                .asText();
    }

    private HttpResponse<String> command(String login, String path, String key, String body) {
        return demo.as(login).with("Idempotency-Key", key).postJson(API + path, body);
    }

    private static String brl(String amount) {
        return "{\"value\":\"" + amount + "\",\"currency\":\"BRL\"}";
    }

    /** A sponsor whose cashback of one purchase has matured. */
    private Member somebodyWith(String available) {
        Member member = demo.newcomer().speaking("en").register().acceptsTerms();
        demo.newcomer().sponsoredBy(member).register().buys("instance", "advanced");
        await().atMost(Duration.ofMinutes(1))
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
