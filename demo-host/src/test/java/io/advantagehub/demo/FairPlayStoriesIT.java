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
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** People who cheat in the shop: what they earn waits in the future, with a reason that an administrator understands. */
@InTheDemo
class FairPlayStoriesIT {
    private static final String API = "/advantage-hub/api/v1";
    private static final String SETTINGS = API + "/admin/settings";
    private final Demo demo;

    FairPlayStoriesIT(Demo demo) {
        this.demo = demo;
    }

    @AfterEach
    void asBefore() {
        set("{\"fair-play.burst.purchases\": 50, \"fair-play.mode\": \"hold\"}");
    }

    @Test
    void whoSponsorsTheirOwnSecondAccountIsHeldByThePhoneUntilAnAdministratorHasLooked() {
        Member ana = demo.newcomer().register();
        Member second = demo.newcomer().sponsoredBy(ana).withThePhoneOf(ana).register();
        second.buys("instance", "advanced");

        JsonNode held = heldOf(ana, 1).get(0);
        assertThat(texts(held))
                .containsExactly(
                        "O comprador " + second.login() + " tem o mesmo telefone que " + ana.login()
                                + ", que ganha com a compra: pode ser uma só pessoa com duas contas.",
                        "У покупателя " + second.login() + " тот же номер телефона, что и у " + ana.login()
                                + ", кто зарабатывает на покупке: возможно, это один человек с двумя учётными записями.",
                        "The buyer " + second.login() + " has the same phone number as " + ana.login()
                                + ", who earns from the purchase: they may be one person with two accounts.");
        assertThat(held.toString()).doesNotContain(ana.phone());
        demo.advanceClock("P31D");
        assertThat(balance(ana, "future")).isEqualTo("19.99");
        assertThat(balance(ana, "available")).isEqualTo("0.00");

        HttpResponse<String> released = demo.as("admin")
                .with("Idempotency-Key", "release-" + held.get("id").asText())
                .postJson(API + "/admin/reviews/" + held.get("id").asText() + "/release", "{\"note\":\"a family\"}");
        assertThat(released.statusCode()).as(released.body()).isEqualTo(200);
        assertThat(balance(ana, "available")).isEqualTo("19.99");
    }

    @Test
    void aBurstOfPurchasesIsHeldFromItsLimitOn() {
        set("{\"fair-play.burst.purchases\": 3}");
        Member sponsor = demo.newcomer().register();
        Stream.generate(() -> demo.newcomer().sponsoredBy(sponsor).register())
                .limit(4)
                .forEach(buyer -> buyer.buys("instance", "basic"));

        assertThat(texts(heldOf(sponsor, 1).get(0)))
                .contains("Purchases in the first line of " + sponsor.login()
                        + " within 60 min: 4. Above 3 somebody should take a look.");
        assertThat(balance(sponsor, "future")).isEqualTo("19.96");
    }

    @Test
    void aRingOfBuyersWhoHaveTheirMoneyBackIsHeld() {
        Member sponsor = demo.newcomer().register();
        List<Member> ring = Stream.generate(
                        () -> demo.newcomer().sponsoredBy(sponsor).register())
                .limit(4)
                .toList();
        ring.subList(0, 3).forEach(buyer -> {
            buyer.buys("pipeline", "basic");
            HttpResponse<String> refunded =
                    demo.as("admin").post("/admin/orders/" + newestOrder() + "/refund", Map.of());
            assertThat(refunded.statusCode()).isEqualTo(302);
        });
        demo.letAcceptedTakeEffect();

        ring.get(3).buys("pipeline", "basic");

        assertThat(texts(heldOf(sponsor, 1).get(0)))
                .contains("Of what the first line of " + sponsor.login() + " paid in 6 months, 75 % was refunded;"
                        + " different buyers who had money back: 3; refunds that came only after the cashback was"
                        + " available: 0.");
    }

    @Test
    void whoSignsUpASecondAccountInTheirOwnBrowserIsSeenByItsCookie() {
        Member ana = demo.newcomer().register().acceptsTerms();
        String code = json(demo.as(ana.login()).get(API + "/me/referral-links"))
                .at("/items/0/code")
                .asText();
        String cookie = follow(code);
        Member second = demo.newcomer().sponsoredBy(ana).register();
        for (Member one : List.of(ana, second)) {
            demo.as(one.login()).with("Cookie", cookie).get(API + "/me/balances");
        }
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(preview(second)
                                .at("/people/0/fairPlay/reasons/0/code")
                                .asText())
                        .isEqualTo("same-device"));

        second.buys("instance", "advanced");

        assertThat(texts(heldOf(ana, 1).get(0)))
                .contains("The buyer " + second.login() + " and " + ana.login()
                        + ", who earns from the purchase, use the same device.");
    }

    private JsonNode preview(Member buyer) {
        return json(demo.as("admin")
                .postJson(
                        API + "/admin/cashback-rules/preview",
                        "{\"purchase\": {\"buyerId\": \"" + buyer.login()
                                + "\", \"lines\": [{\"product\": \"instance\","
                                + " \"amount\": {\"value\": \"10.00\", \"currency\": \"BRL\"}}]}}"));
    }

    private String follow(String code) {
        HttpResponse<String> answer = demo.visitor()
                .with("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
                .get("/advantage-hub/r/" + code);
        return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }

    private JsonNode heldOf(Member member, int count) {
        String path = API + "/admin/reviews?status=HELD&distributorId=" + member.login();
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(json(demo.as("admin").get(path)).get("items"))
                        .hasSize(count));
        return json(demo.as("admin").get(path)).get("items");
    }

    private static List<String> texts(JsonNode held) {
        JsonNode text = held.at("/reasons/0/text");
        return List.of(
                text.get("pt-BR").asText(),
                text.get("ru").asText(),
                text.get("en").asText());
    }

    private String balance(Member member, String part) {
        return json(demo.as(member.login()).get(API + "/me/balances")).get(part).asText();
    }

    private String newestOrder() {
        return demo.as("admin").get("/admin").body().replaceFirst("(?s).*?/admin/orders/(\\d+)/refund.*", "$1");
    }

    private void set(String settings) {
        HttpResponse<String> answer = demo.as("admin").patchJson(SETTINGS, settings);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }
}
