package io.advantagehub.demo;

import static io.advantagehub.demo.testing.Demo.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.advantagehub.demo.testing.CodePage;
import io.advantagehub.demo.testing.Demo;
import io.advantagehub.demo.testing.Errand;
import io.advantagehub.demo.testing.InTheDemo;
import io.advantagehub.demo.testing.Landing;
import io.advantagehub.demo.testing.Member;
import io.advantagehub.demo.testing.Wording;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** All that a code confirms in the demo, with the code from the phone's screen, in each language, however it ends. */
@InTheDemo
class ConfirmationStoriesIT {
    private static final String PARTNER = "Dora Lima";
    private static final String API = "/advantage-hub/api/v1";

    private final Demo demo;
    private final JdbcTemplate sql;

    ConfirmationStoriesIT(Demo demo, JdbcTemplate sql) {
        this.demo = demo;
        this.sql = sql;
    }

    @ParameterizedTest
    @EnumSource
    void areConfirmedWithTheCodeFromThePhone(Wording words) {
        Member partner = demo.newcomer().named(PARTNER).register();
        Member member = somebody(words);

        for (Errand errand : Errand.values()) {
            CodePage page = errand.ask(member, partner);
            assertThat(page.body()).contains(words.asked(errand, PARTNER), "lang=\"" + words.locale() + "\"");
            Landing end = page.enters(page.code());
            assertThat(end.path()).as(end.body()).isEqualTo("/my");
            assertThat(end.body()).contains(words.done(errand, PARTNER));
        }

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () -> assertThat(balances(member)).isEqualTo("available 0.00, held 1.00, redeemed 17.99"));
        assertThat(balances(partner)).isEqualTo("available 1.00, held 0.00, redeemed 0.00");
        assertThat(wallet(partner)).isEqualByComparingTo("1.00");
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(wallet(member)).isEqualByComparingTo("98.00"));
    }

    @ParameterizedTest
    @EnumSource
    void areCancelled(Wording words) {
        Member partner = demo.newcomer().named(PARTNER).register();
        Member member = somebody(words);

        for (Errand errand : Errand.values()) {
            CodePage page = errand.ask(member, partner);
            String code = page.code();
            Landing end = page.cancels();
            assertThat(end.path()).isEqualTo("/my");
            assertThat(end.body()).contains(words.ends().cancelled());
            assertThat(page.enters(code).status()).isEqualTo(409);
        }

        nothingHasHappened(member, partner);
    }

    @ParameterizedTest
    @EnumSource
    void expire(Wording words) {
        Member partner = demo.newcomer().named(PARTNER).register();
        Member member = somebody(words);
        List<CodePage> pages = new ArrayList<>();
        List<String> codes = new ArrayList<>();
        for (Errand errand : Errand.values()) {
            pages.add(errand.ask(member, partner));
            codes.add(pages.get(pages.size() - 1).code());
        }
        assertThat(member.page()).contains(pages.stream().map(CodePage::path).toList());

        assertThat(demo.advanceClock("PT5M").statusCode()).isEqualTo(200);

        for (int i = 0; i < pages.size(); i++) {
            Landing end = pages.get(i).enters(codes.get(i));
            assertThat(end.status()).isEqualTo(410);
            assertThat(end.body()).contains(words.ends().expired()).doesNotContain("one-time-code");
        }
        assertThat(member.page()).doesNotContain("/my/confirmations/");
        nothingHasHappened(member, partner);
    }

    @ParameterizedTest
    @EnumSource
    void areLockedAfterFiveWrongCodesAndPossibleAgainAfterAQuarterOfAnHour(Wording words) {
        Member partner = demo.newcomer().named(PARTNER).register();
        Member member = somebody(words);

        for (Errand errand : Errand.values()) {
            CodePage page = errand.ask(member, partner);
            String code = page.code();
            String wrong = page.wrongCode();
            Landing first = page.enters(wrong);
            assertThat(first.status()).isEqualTo(422);
            assertThat(first.body()).contains(words.ends().wrong(), "one-time-code");
            page.enters(wrong);
            page.enters(wrong);
            page.enters(wrong);
            Landing locked = page.enters(wrong);
            assertThat(locked.status()).as(locked.body()).isEqualTo(423);
            assertThat(locked.body()).contains(words.ends().locked()).doesNotContain("one-time-code");
            assertThat(page.enters(code).status()).isIn(409, 423);
            assertThat(errand.send(member, partner).body())
                    .contains(words.ends().stillLocked());

            assertThat(demo.advanceClock("PT15M").statusCode()).isEqualTo(200);
            CodePage again = errand.ask(member, partner);
            assertThat(again.enters(again.code()).body()).contains(words.done(errand, PARTNER));
        }
    }

    /** Somebody with 19.99 of cashback, 100.00 in the shop's wallet, and a plan to renew. */
    private Member somebody(Wording words) {
        Member member = demo.newcomer().speaking(words.locale()).register().acceptsTerms();
        demo.newcomer().sponsoredBy(member).register().buys("instance", "advanced");
        member.buys("smart-redirectors", "basic");
        demo.as("admin")
                .post("/admin/bonuses", Map.of("person", member.login(), "amount", "100.00", "type", "performance"));
        demo.letAcceptedTakeEffect();
        assertThat(demo.advanceClock("P31D").statusCode()).isEqualTo(200);
        assertThat(balances(member)).isEqualTo("available 19.99, held 0.00, redeemed 0.00");
        return member;
    }

    private void nothingHasHappened(Member member, Member partner) {
        assertThat(balances(member)).isEqualTo("available 19.99, held 0.00, redeemed 0.00");
        assertThat(balances(partner)).isEqualTo("available 0.00, held 0.00, redeemed 0.00");
        assertThat(wallet(member)).isEqualByComparingTo("100.00");
        assertThat(wallet(partner)).isEqualByComparingTo("0.00");
    }

    private String balances(Member member) {
        JsonNode balances = json(demo.as(member.login()).get(API + "/me/balances"));
        return "available " + balances.get("available").asText() + ", held "
                + balances.get("held").asText() + ", redeemed "
                + balances.get("totalRedeemed").asText();
    }

    private BigDecimal wallet(Member member) {
        return sql.queryForObject(
                "SELECT COALESCE(SUM(amount), 0) FROM shop_wallet_entry WHERE person_id = ?",
                BigDecimal.class,
                member.login());
    }
}
