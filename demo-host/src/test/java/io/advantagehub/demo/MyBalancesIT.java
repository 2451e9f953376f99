package io.advantagehub.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.advantagehub.demo.testing.Demo;
import io.advantagehub.demo.testing.InTheDemo;
import io.advantagehub.demo.testing.Member;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A person asks the plugin itself what they have, logged in as in the shop. */
@InTheDemo
class MyBalancesIT {
    private static final String BALANCES = "/advantage-hub/api/v1/me/balances";
    private final Demo demo;

    MyBalancesIT(Demo demo) {
        this.demo = demo;
    }

    @Test
    void areTheCallersOwnAtAnyTime() {
        Member sponsor = demo.newcomer().register();
        Member buyer = demo.newcomer().sponsoredBy(sponsor).register();
        Instant before = demo.now();
        buyer.buys("instance", "advanced");
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(balances(sponsor, "")).isEqualTo(json("0.00", "19.99")));
        assertThat(balances(buyer, "")).isEqualTo(json("0.00", "0.00"));

        Instant bought = demo.now();
        assertThat(balances(sponsor, "?at=" + bought.plus(Duration.ofDays(31)))).isEqualTo(json("19.99", "0.00"));
        assertThat(balances(sponsor, "?at=" + bought.plus(Duration.ofDays(400))))
                .isEqualTo(json("0.00", "0.00"));
        assertThat(balances(sponsor, "?at=" + before)).isEqualTo(json("0.00", "0.00"));
        assertThat(demo.advanceClock("P31D").statusCode()).isEqualTo(200);
        assertThat(balances(sponsor, "")).isEqualTo(json("19.99", "0.00"));
        assertThat(balances(sponsor, "?at=" + bought)).isEqualTo(json("0.00", "19.99"));
        assertThat(balances(sponsor, "?at=" + before)).isEqualTo(json("0.00", "0.00"));
    }

    @Test
    void areNobodyElses() {
        assertThat(demo.visitor().get(BALANCES).statusCode()).isEqualTo(401);
        assertThat(demo.as("admin").get(BALANCES).statusCode()).isEqualTo(403);
        assertThat(demo.as("host").get(BALANCES).statusCode()).isEqualTo(403);
    }

    @Test
    void aTimeThatIsNoneIsNamed() {
        HttpResponse<String> answer = demo.as("ana").get(BALANCES + "?at=yesterday");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Demo.json(answer).at("/errors/0/field").asText()).isEqualTo("at");
    }

    private JsonNode balances(Member member, String query) {
        HttpResponse<String> answer = demo.as(member.login()).get(BALANCES + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Demo.json(answer);
    }

    private static JsonNode json(String available, String future) {
        return Demo.json("""
                {"currency": "BRL", "totalRedeemed": "0.00", "available": "%s", "future": "%s", "held": "0.00", "debt": "0.00"}
                """.formatted(available, future));
    }
}
