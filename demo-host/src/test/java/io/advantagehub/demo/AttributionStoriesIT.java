package io.advantagehub.demo;

import static io.advantagehub.demo.testing.Demo.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.advantagehub.demo.testing.Demo;
import io.advantagehub.demo.testing.InTheDemo;
import io.advantagehub.demo.testing.Member;
import io.advantagehub.demo.testing.SignedEvents;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** From the click to the sale, and a claim where the click was lost: over HTTP alone, as a host outside the JVM lives with it. */
@InTheDemo
class AttributionStoriesIT {
    private static final String API = "/advantage-hub/api/v1";
    private static final String CLAIMS = API + "/me/sponsor-claims";
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    private final Demo demo;

    AttributionStoriesIT(Demo demo) {
        this.demo = demo;
    }

    @Test
    void aClickOfAMomentAgoBindsWhomASignedEventRegisters() {
        Member sponsor = demo.newcomer().named("Ana Maria").register().acceptsTerms();
        // What she is called is known a moment after she joined.
        demo.letAcceptedTakeEffect();
        String newcomer = "outside-" + UUID.randomUUID();
        String visit = follow(code(sponsor));

        String told =
                "{\"distributorId\": \"" + newcomer + "\", \"displayName\": \"Nina\", \"visit\": \"" + visit + "\"}";
        HttpResponse<String> accepted = new SignedEvents(demo).tell("distributor.signed-up", newcomer, told);
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);

        JsonNode asked = json(demo.as("host").postJson(API + "/referrers", "{\"visit\": \"" + visit + "\"}"));
        assertThat(asked.at("/referrer/displayName").asText()).isEqualTo("Ana Maria");
        assertThat(asked.at("/referrer/via").asText()).isEqualTo("LAST_CLICK");
        eventually(sponsor, API + "/me/referral-trace", page -> {
            assertThat(page.at("/items/0/displayName").asText()).isEqualTo("Nina");
            assertThat(page.at("/items/0/attributed").asBoolean()).isTrue();
            assertThat(page.at("/items/0/firstSaleAt").isNull()).isTrue();
        });
        JsonNode whole = json(demo.as("admin").get(API + "/admin/attributions/" + newcomer));
        assertThat(whole.path("sponsorId").asText()).isEqualTo(sponsor.login());
        assertThat(whole.at("/candidates/0/window").asText()).isEqualTo("P30D");
        assertThat(demo.as(sponsor.login())
                        .get(API + "/admin/attributions/" + newcomer)
                        .statusCode())
                .isEqualTo(403);
        assertThat(demo.as(sponsor.login()).postJson(API + "/referrers", "{}").statusCode())
                .isEqualTo(403);
        assertThat(json(demo.as("host").postJson(API + "/referrers", "{\"visit\": \"deleted\", \"code\": \" \"}"))
                        .path("referrer")
                        .isNull())
                .isTrue();
    }

    @Test
    void aGrantedClaimBringsWhatTheNewcomerBuysFromThenOn() {
        Member sponsor = demo.newcomer().register().acceptsTerms();
        Member newcomer = demo.newcomer().named("Oleg").register();
        newcomer.buys("pipeline", "basic");
        String body = "{\"newcomer\": \"" + newcomer.login() + "\", \"reason\": \"He came to my stand.\"}";

        HttpResponse<String> claimed = demo.as(sponsor.login()).postJson(CLAIMS, body);
        assertThat(claimed.statusCode()).as(claimed.body()).isEqualTo(202);
        String id = json(claimed).path("id").asText();
        assertThat(json(demo.as(sponsor.login()).postJson(CLAIMS, body))
                        .path("id")
                        .asText())
                .isEqualTo(id);
        String queue = API + "/admin/sponsor-claims";
        assertThat(demo.as(sponsor.login()).get(queue).statusCode()).isEqualTo(403);
        demo.letAcceptedTakeEffect();
        JsonNode waiting = json(demo.as("admin").get(queue + "?status=OPEN&distributorId=" + newcomer.login()));
        assertThat(waiting.at("/items/0/claimantId").asText()).isEqualTo(sponsor.login());
        assertThat(waiting.at("/items/0/obstacle").isNull()).isTrue();
        HttpResponse<String> granted =
                demo.as("admin").postJson(queue + "/" + id + "/grant", "{\"reason\": \"I saw it.\"}");
        assertThat(granted.statusCode()).as(granted.body()).isEqualTo(200);
        HttpResponse<String> again = demo.as("admin2").postJson(queue + "/" + id + "/decline", "{\"reason\": \"No.\"}");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(json(again).path("status").asInt()).isEqualTo(409);
        assertThat(json(again).path("decision").asText()).isEqualTo("GRANTED");

        eventually(sponsor, CLAIMS + "/" + id, mine -> {
            assertThat(mine.path("effectiveAt").isNull()).isFalse();
            assertThat(mine.path("answer").asText()).isEqualTo("I saw it.");
            assertThat(mine.at("/texts/ru").asText()).contains("удовлетворено");
        });
        newcomer.buys("instance", "advanced");
        eventually(sponsor, API + "/me/referral-trace", page -> {
            assertThat(page.at("/items/0/why").asText()).isEqualTo("claim-granted");
            assertThat(page.at("/items/0/displayName").asText()).isEqualTo("Oleg");
            assertThat(page.at("/items/0/purchases").asInt()).isEqualTo(1);
            assertThat(page.at("/items/0/net/value").asText()).isEqualTo("19.99");
        });
    }

    /** What was accepted shows soon. */
    private void eventually(Member who, String path, Consumer<JsonNode> shows) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> shows.accept(json(demo.as(who.login()).get(path))));
    }

    private String code(Member member) {
        return json(demo.as(member.login()).get(API + "/me/referral-links"))
                .at("/items/9/code")
                .asText();
    }

    private String follow(String code) {
        return demo.visitor()
                .with("User-Agent", BROWSER)
                .get("/advantage-hub/r/" + code)
                .headers()
                .firstValue("Set-Cookie")
                .orElse("")
                .replaceFirst("ah_ref=([^;]*);.*", "$1");
    }
}
