package io.advantagehub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.advantagehub.demo.testing.Demo;
import io.advantagehub.demo.testing.InTheDemo;
import io.advantagehub.demo.testing.Member;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** An account that something is wrong with, and one that owes, as their owners and an administrator see them over HTTP. */
@InTheDemo
class ParkedAccountsIT {
    private static final String API = "/advantage-hub/api/v1";
    private static final String PARKED = API + "/admin/parked-accounts";
    private final Demo demo;
    private final JdbcTemplate sql;
    private Member ana;
    private Member bruno;

    ParkedAccountsIT(Demo demo, JdbcTemplate sql) {
        this.demo = demo;
        this.sql = sql;
    }

    @BeforeEach
    void bothHaveFifty() {
        demo.wantsCodesForCashback(false);
        ana = withFifty();
        bruno = withFifty();
        // Who can be given something is known a moment after they joined.
        demo.letAcceptedTakeEffect();
    }

    @AfterEach
    void asBefore() {
        sql.update("UPDATE ah_account SET parked_reason = NULL");
        demo.wantsCodesForCashback(true);
    }

    @Test
    void spendsNothingWhileAllOthersGoOnUntilAnAdministratorLetsIt() {
        change(
                "UPDATE ah_lot_open SET free = free + 1 WHERE account_id = (SELECT id FROM ah_account WHERE owner_id = ?)");
        HttpResponse<String> checked = demo.as("admin").postJson(PARKED + "/check", "");
        change(
                "UPDATE ah_lot_open SET free = free - 1 WHERE account_id = (SELECT id FROM ah_account WHERE owner_id = ?)");

        assertThat(checked.statusCode()).as(checked.body()).isEqualTo(200);
        assertThat(Demo.json(checked).get("balanced").asBoolean()).isFalse();
        assertThat(Demo.json(checked).at("/differences/LOTS")).hasSize(1);
        assertThat(list())
                .filteredOn(item -> item.get("distributorId").asText().equals(ana.login()))
                .singleElement()
                .satisfies(item ->
                        assertThat(item.get("reason").asText()).isEqualTo("the check found a difference: LOTS"));
        HttpResponse<String> health = demo.visitor().get("/actuator/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(Demo.json(health)
                        .at("/components/advantageHub/details/ledger/status")
                        .asText())
                .isEqualTo("PARKED");

        Stream.of(redeem(ana), send(ana), payOut(ana)).forEach(refused -> {
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
            assertThat(Demo.json(refused).get("type").asText()).endsWith(":account-parked");
        });
        assertThat(balance(ana, "available")).isEqualTo("50.00");
        assertThat(redeem(bruno).statusCode()).isEqualTo(202);

        assertThat(demo.as("admin").delete(PARKED + "/" + ana.login()).statusCode())
                .isEqualTo(204);
        assertThat(demo.as("admin").delete(PARKED + "/" + ana.login()).statusCode())
                .isEqualTo(404);
        assertThat(list()).noneMatch(item -> item.get("distributorId").asText().equals(ana.login()));
        assertThat(redeem(ana).statusCode()).isEqualTo(202);
        assertThat(Demo.json(demo.as("admin").postJson(PARKED + "/check", ""))
                        .get("balanced")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void isAnAdministratorsBusiness() {
        assertThat(demo.visitor().get(PARKED).statusCode()).isEqualTo(401);
        for (String login : new String[] {"ana", "host", "operator"}) {
            assertThat(demo.as(login).get(PARKED).statusCode()).isEqualTo(403);
            assertThat(demo.as(login).postJson(PARKED + "/check", "").statusCode())
                    .isEqualTo(403);
            assertThat(demo.as(login).delete(PARKED + "/ana").statusCode()).isEqualTo(403);
        }
        assertThat(demo.as("admin").delete(PARKED + "/nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void whatSomebodyOwesIsToldWithItsCauseAndWhatIsLeft() {
        assertThat(debts(ana)).isEmpty();
        assertThat(redeem(ana).statusCode()).isEqualTo(202);
        String opening = Demo.json(demo.as(ana.login()).get(API + "/me/movements?type=CREDIT"))
                .at("/items/0/id")
                .asText();
        HttpResponse<String> proposed = command(
                "admin",
                "/admin/adjustments",
                "{\"distributorId\":\"" + ana.login() + "\",\"reverses\":\"" + opening
                        + "\",\"reasonCode\":\"mistake\"}");
        assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(201);
        String approve = "/admin/adjustments/" + Demo.json(proposed).get("id").asText() + "/approve";
        assertThat(command("admin2", approve, "").statusCode()).isEqualTo(200);

        assertThat(debts(ana)).hasSize(1);
        JsonNode debt = debts(ana).get(0);
        assertThat(debt.at("/amount/value").asText()).isEqualTo("45.00");
        assertThat(debt.at("/left/value").asText()).isEqualTo("45.00");
        assertThat(debt.get("description").asText()).isNotBlank();
        assertThat(balance(ana, "debt")).isEqualTo("45.00");
        assertThat(debts(bruno)).isEmpty();
        assertThat(demo.as("admin").get(API + "/me/balances/debts").statusCode())
                .isEqualTo(403);
    }

    private Member withFifty() {
        Member member = demo.newcomer().speaking("en").register().acceptsTerms();
        String csv = "distributorId,amount,earnedAt,maturesAt,expiresAt,reference\n" + member.login()
                + ",50.00,2025-01-01,2025-02-01,,old-1\n";
        HttpResponse<String> booked = demo.as("admin")
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(API + "/admin/opening-balances", "text/csv", csv);
        assertThat(booked.statusCode()).as(booked.body()).isEqualTo(200);
        return member;
    }

    private HttpResponse<String> redeem(Member member) {
        return command(member.login(), "/me/redemptions", "{\"amount\":" + brl("45.00") + "}");
    }

    private HttpResponse<String> send(Member member) {
        return command(
                member.login(), "/me/transfers", "{\"to\":\"" + bruno.login() + "\",\"amount\":" + brl("1.00") + "}");
    }

    private HttpResponse<String> payOut(Member member) {
        return command(
                member.login(),
                "/me/payouts",
                "{\"amount\":" + brl("1.00") + ",\"destination\":{\"token\":\"tok-1\",\"last4\":\"1234\"}}");
    }

    private HttpResponse<String> command(String login, String path, String body) {
        return demo.as(login)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .postJson(API + path, body);
    }

    private String balance(Member member, String which) {
        return Demo.json(demo.as(member.login()).get(API + "/me/balances"))
                .get(which)
                .asText();
    }

    private JsonNode debts(Member member) {
        return Demo.json(demo.as(member.login()).get(API + "/me/balances/debts"))
                .get("items");
    }

    private List<JsonNode> list() {
        JsonNode items = Demo.json(demo.as("admin").get(PARKED)).get("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private void change(String statement) {
        assertThat(sql.update(statement, ana.login())).isPositive();
    }

    private static String brl(String amount) {
        return "{\"value\":\"" + amount + "\",\"currency\":\"BRL\"}";
    }
}
