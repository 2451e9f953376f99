package io.advantagehub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.demo.testing.Demo;
import io.advantagehub.demo.testing.InTheDemo;
import io.advantagehub.demo.testing.Landing;
import io.advantagehub.demo.testing.Member;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is held in the shop, on the page of whoever decides and on the page of whoever earned it. */
@InTheDemo
class FairPlayPagesIT {
    private static final String QUEUE = "/admin/reviews";
    private static final String BURST = "fair-play.burst.purchases";

    private final Demo demo;
    private final Member admin;

    FairPlayPagesIT(Demo demo) {
        this.demo = demo;
        this.admin = new Member(demo, "admin", "");
    }

    @AfterEach
    void asBefore() {
        set(BURST, "50");
    }

    @Test
    void anAdministratorReadsWhyASelfReferralABurstAndARefundRingAreHeld() {
        Member own = whoSponsorsThemselves();
        Member burst = whoseLineBuysAllAtOnce();
        Member ring = whoseLineHasItsMoneyBack();

        assertThat(queue("en"))
                .contains(
                        own.login() + " earned R$19.99",
                        "has the same phone number as " + own.login()
                                + ", who earns from the purchase: they may be one person with two accounts.",
                        "Purchases in the first line of " + burst.login()
                                + " within 60 min: 4. Above 3 somebody should take a look.",
                        "Of what the first line of " + ring.login() + " paid in 6 months, 75 % was refunded;")
                .doesNotContain(own.phone());
        assertThat(queue("pt-BR"))
                .contains("tem o mesmo telefone que " + own.login(), burst.login() + " em 60 min: 4.", "75 %")
                .contains("O que chama a atenção");
        assertThat(queue("ru"))
                .contains("тот же номер телефона, что и у " + own.login(), "за 60 мин", "75 %")
                .contains("Что вызывает сомнения");
    }

    @Test
    void whoeverEarnedItSaysWhyItWasFairAndAnAdministratorReleasesIt() {
        Member own = whoSponsorsThemselves();
        assertThat(own.page())
                .contains("Under review", "under review", "R$19.99")
                .doesNotContain("same phone");
        String review = "/my/reviews/" + reviewOf(own) + "/appeal";
        assertThat(own.sends(review, Map.of("text", " ")).body()).contains("Write 1 to 1,000 characters.");
        assertThat(demo.newcomer()
                        .register()
                        .sends(review, Map.of("text", "mine"))
                        .body())
                .contains("There is nothing of yours under review here.");

        assertThat(own.sends(review, Map.of("text", "My <b>son</b> bought it.")).body())
                .contains("An administrator reads what you wrote.", "You wrote: My &lt;b&gt;son&lt;/b&gt; bought it.");
        assertThat(own.sends(review, Map.of("text", "And again")).body())
                .contains("You have written about this already");
        assertThat(queue("en")).contains("My &lt;b&gt;son&lt;/b&gt; bought it.");

        assertThat(decides("release", own, "").body()).contains("Say why, in 1 to 500 characters.");
        assertThat(decides("release", own, "It was the son").body()).contains("Released: it goes on");
        demo.advanceClock("P31D");
        assertThat(balance(own, "available")).isEqualTo("R$19.99");
        assertThat(demo.as("admin")
                        .speaking("en")
                        .get(QUEUE + "?status=RELEASED")
                        .body())
                .contains("Decided by admin", "It was the son");
    }

    @Test
    void whatIsRefusedIsTakenBackOnceAndNeverWithoutAReason() {
        Member own = whoSponsorsThemselves();
        String id = reviewOf(own);

        assertThat(decides("refuse", own, "x".repeat(501)).body()).contains("Say why, in 1 to 500 characters.");
        assertThat(balance(own, "future")).isEqualTo("R$19.99");
        assertThat(decides("refuse", own, "One person").body()).contains("Refused: what was left of it is taken back.");
        Landing again = admin.sends(QUEUE + "/" + id + "/release", Map.of("reason", "after all"));

        assertThat(again.body()).contains("This was refused before.");
        assertThat(balance(own, "future")).isEqualTo("R$0.00");
        assertThat(own.page()).contains("refused", "Say something to this");
    }

    private Member whoSponsorsThemselves() {
        Member own = demo.newcomer().register();
        demo.newcomer().sponsoredBy(own).withThePhoneOf(own).register().buys("instance", "advanced");
        demo.letAcceptedTakeEffect();
        return own;
    }

    private Member whoseLineBuysAllAtOnce() {
        set(BURST, "3");
        Member sponsor = demo.newcomer().register();
        for (int i = 0; i < 4; i++) {
            demo.newcomer().sponsoredBy(sponsor).register().buys("instance", "basic");
        }
        demo.letAcceptedTakeEffect();
        return sponsor;
    }

    private Member whoseLineHasItsMoneyBack() {
        Member sponsor = demo.newcomer().register();
        for (int i = 0; i < 3; i++) {
            demo.newcomer().sponsoredBy(sponsor).register().buys("pipeline", "basic");
            assertThat(admin.sends("/admin/orders/" + newestOrder() + "/refund", Map.of())
                            .status())
                    .isEqualTo(302);
        }
        demo.letAcceptedTakeEffect();
        demo.newcomer().sponsoredBy(sponsor).register().buys("pipeline", "basic");
        demo.letAcceptedTakeEffect();
        return sponsor;
    }

    private String newestOrder() {
        return demo.as("admin").get("/admin").body().replaceFirst("(?s).*?/admin/orders/(\\d+)/refund.*", "$1");
    }

    private Landing decides(String what, Member of, String reason) {
        return admin.sends(QUEUE + "/" + reviewOf(of) + "/" + what, Map.of("reason", reason));
    }

    private String reviewOf(Member member) {
        Matcher review = Pattern.compile(
                        "id=\"review-([0-9a-f-]{36})\">\\s*<h2>" + Pattern.quote(member.login() + " earned "))
                .matcher(queue("en"));
        assertThat(review.find()).as(member.login()).isTrue();
        return review.group(1);
    }

    private String queue(String language) {
        return readable(demo.as("admin").speaking(language).get(QUEUE).body());
    }

    private static String balance(Member member, String part) {
        return readable(member.page()).replaceFirst("(?s).*data-balance=\"" + part + "\">([^<]+)<.*", "$1");
    }

    private static String readable(String page) {
        return page.replace('\u00a0', ' ');
    }

    private void set(String setting, String value) {
        assertThat(demo.as("admin")
                        .post("/admin/settings/plugin", Map.of(setting, value))
                        .statusCode())
                .isEqualTo(302);
    }
}
