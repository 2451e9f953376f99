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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Terms, then links, then people who follow them: over HTTP, as any page of the shop would ask. */
@InTheDemo
class ReferralLinksIT {
    private static final String API = "/advantage-hub/api/v1";
    private static final String LINKS = API + "/me/referral-links";
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private final Demo demo;

    ReferralLinksIT(Demo demo) {
        this.demo = demo;
    }

    @Test
    void appearWhenTermsAndPrivacyPolicyAreAcceptedAndNotBefore() {
        Member member = demo.newcomer().register();

        problem(demo.as(member.login()).get(LINKS), 403, "terms-not-accepted");
        problem(
                demo.as(member.login())
                        .with("Idempotency-Key", "1")
                        .postJson(
                                API + "/me/payouts",
                                "{\"amount\":{\"value\":\"1.00\",\"currency\":\"BRL\"},"
                                        + "\"destination\":{\"token\":\"t\",\"last4\":\"1234\"}}"),
                403,
                "terms-not-accepted");
        JsonNode terms = json(demo.as(member.login()).speaking("ru").get(API + "/me/terms"));
        assertThat(terms.get("accepted").toString()).isEqualTo("{\"terms\":false,\"privacy\":false}");
        assertThat(terms.get("locale").asText()).isEqualTo("ru");
        assertThat(terms.at("/texts/terms/pt-BR").asText()).startsWith("Termos de uso");
        assertThat(terms.at("/texts/privacy/ru").asText()).startsWith("Политика конфиденциальности");
        problem(accept(member, 99, terms.get("privacyVersion").asInt()), 409, "terms-version-not-current");
        member.acceptsTerms();

        JsonNode links = json(demo.as(member.login()).get(LINKS)).get("items");
        assertThat(links).hasSize(10);
        assertThat(links.get(0).get("product").asText()).isEqualTo("instance");
        assertThat(links.get(9).get("product").asText()).isEqualTo("new-account");
        assertThat(links.get(9).get("plan").isNull()).isTrue();
        assertThat(links.get(0).at("/earned/value").asText()).isEqualTo("0.00");
        assertThat(links.get(0).get("url").asText())
                .endsWith("/advantage-hub/r/" + links.get(0).get("code").asText());
        assertThat(links.get(0).at("/shareTexts/pt-BR").asText())
                .contains(links.get(0).get("url").asText());
    }

    @Test
    void leadToTheirProductWhateverHappenedToTheCodeAndCountTheClick() {
        Member member = demo.newcomer().register().acceptsTerms();
        JsonNode link = json(demo.as(member.login()).get(LINKS)).get("items").get(4);
        String code = link.get("code").asText();

        List<String> ways = List.of(
                code,
                code.toLowerCase(Locale.ROOT) + "_",
                code + ".",
                "%28" + code + "%29.",
                code + "%5F",
                code + "%255F",
                "%E2%80%9C" + code + "%E2%80%9D",
                code + "%20",
                code + "&utm_source=mail",
                code + "%3Cbr%3E",
                code.substring(0, 5) + "-" + code.substring(5));
        for (String damaged : ways) {
            HttpResponse<String> answer = follow(damaged);
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location")).hasValue("/shop?product=pipeline&plan=intermediate");
            assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                    .startsWith("ah_ref=")
                    .contains("SameSite=Lax", "Secure", "HttpOnly");
        }
        HttpResponse<String> unknown = follow("nobodys?url=https://evil.example");
        assertThat(unknown.headers().firstValue("Location")).hasValue("/");
        assertThat(unknown.headers().firstValue("Set-Cookie")).isEmpty();
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(json(demo.as(member.login()).get(LINKS))
                                .get("items")
                                .get(4)
                                .get("clicks")
                                .asInt())
                        .isEqualTo(ways.size()));
        JsonNode days =
                json(demo.as(member.login()).get(LINKS + "/" + code + "/days")).get("items");
        assertThat(days.get(0).get("clicks").asInt()).isEqualTo(ways.size());
    }

    @Test
    void areShownAsQrCodesToTheirOwner() {
        Member member = demo.newcomer().register().acceptsTerms();
        String code = json(demo.as(member.login()).get(LINKS))
                .get("items")
                .get(0)
                .get("code")
                .asText();
        String path = LINKS + "/" + code + "/qr";

        assertThat(demo.as(member.login()).get(path).body()).startsWith("<svg");
        HttpResponse<String> png =
                demo.as(member.login()).with("Accept", "image/png").get(path);
        assertThat(png.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(png.body()).contains("PNG");
        problem(demo.as(member.login()).with("Accept", "text/csv").get(path), 406, "not-acceptable");
        problem(demo.as(demo.newcomer().register().acceptsTerms().login()).get(path), 404, "not-found");
    }

    @Test
    void leadNowhereButWhereTheHostAllows() {
        String catalogue = API + "/admin/referral-catalogue";
        JsonNode before = json(demo.as("admin").get(catalogue));
        assertThat(before.get("items")).hasSize(10);

        HttpResponse<String> refused = demo.as("admin")
                .put(catalogue, "{\"items\":[{\"product\":\"x\",\"target\":\"https://evil.example/\"}]}");
        problem(refused, 400, "invalid-request");
        assertThat(json(refused).at("/errors/0/field").asText()).isEqualTo("items[0].target");
        assertThat(demo.as("ana").put(catalogue, "{\"items\":[]}").statusCode()).isEqualTo(403);
        assertThat(json(demo.as("admin").get(catalogue))).isEqualTo(before);
    }

    @Test
    void tellASponsorOfTheFirstLineAndNoMoreThanTheirNames() {
        Member sponsor = demo.newcomer().register();
        Member other = demo.newcomer().sponsoredBy(sponsor).register();
        other.buys("instance", "advanced");

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(json(demo.as(sponsor.login()).get(API + "/me/first-line"))
                                .at("/items/0/purchases")
                                .asInt())
                        .isEqualTo(1));
        String told = demo.as(sponsor.login()).get(API + "/me/first-line").body();
        assertThat(json(told).at("/items/0/earned/value").asText()).isEqualTo("19.99");
        assertThat(told).doesNotContain(other.phone());
        List<String> fields = new ArrayList<>();
        json(told).at("/items/0").fieldNames().forEachRemaining(fields::add);
        assertThat(fields)
                .containsExactly(
                        "displayName",
                        "joinedAt",
                        "purchases",
                        "earned",
                        "refunded",
                        "net",
                        "firstPurchaseAt",
                        "lastPurchaseAt");
    }

    private HttpResponse<String> follow(String code) {
        return demo.visitor().with("User-Agent", BROWSER).get("/advantage-hub/r/" + code);
    }

    private HttpResponse<String> accept(Member member, int terms, int privacy) {
        return demo.as(member.login())
                .postJson(
                        API + "/me/terms/acceptance",
                        "{\"termsVersion\":" + terms + ",\"privacyVersion\":" + privacy + "}");
    }

    private static void problem(HttpResponse<String> answer, int status, String word) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(json(answer).get("type").asText()).endsWith(word);
    }
}
