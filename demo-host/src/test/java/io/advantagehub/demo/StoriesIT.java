package io.advantagehub.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.advantagehub.demo.testing.Demo;
import io.advantagehub.demo.testing.InTheDemo;
import io.advantagehub.demo.testing.Member;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens in the shop arrives on the right phone, in the language of whoever reads it. */
@InTheDemo
class StoriesIT {
    private final Demo demo;

    StoriesIT(Demo demo) {
        this.demo = demo;
    }

    @ParameterizedTest
    @CsvSource({"pt-BR,primeira linha", "ru,первой линии", "en,first line"})
    void aSignUpIsToldToTheDirectSponsor(String language, String words) {
        Member grandmother = demo.newcomer().register();
        Member sponsor =
                demo.newcomer().speaking(language).sponsoredBy(grandmother).register();
        shows(grandmother, "Newcomer");

        demo.newcomer().named("Dora Lima").sponsoredBy(sponsor).register();

        shows(sponsor, "Dora Lima", words);
        assertThat(grandmother.texts()).noneMatch(text -> text.contains("Dora Lima"));
    }

    @ParameterizedTest
    @CsvSource({"pt-BR,'25,50'", "ru,'25,50'", "en,25.50"})
    void aBonusIsToldToWhoeverGotIt(String language, String amount) {
        Member lucky = demo.newcomer().speaking(language).register();

        credit(lucky, "25.50");

        shows(lucky, amount);
        assertThat(lucky.page()).contains(amount);
    }

    @ParameterizedTest
    @CsvSource({"pt-BR,atividade", "ru,активность", "en,activity"})
    void anEndingActivityIsToldToWhoseItIs(String language, String word) {
        Member member = demo.newcomer().speaking(language).register();

        admin("/admin/activity/expiring", Map.of("person", member.login(), "days", "3"));

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(member.texts())
                        .anySatisfy(text -> assertThat(text).containsIgnoringCase(word)));
    }

    @Test
    void aPurchaseIsToldToEverybodyWhoEarnsByIt() {
        Member ana = demo.newcomer().speaking("pt-BR").register();
        Member bruno = demo.newcomer().speaking("ru").sponsoredBy(ana).register();
        Member carla = demo.newcomer().speaking("en").sponsoredBy(bruno).register();

        carla.buys("pipeline", "basic");

        shows(bruno, "7,99");
        shows(ana, "3,99");
        assertThat(bruno.page()).contains("7,99");
        assertThat(carla.texts()).isEmpty();
    }

    @Test
    void cashbackBecomesAvailableAfterThirtyDays() {
        Member sponsor = demo.newcomer().speaking("en").register();
        Member buyer = demo.newcomer().sponsoredBy(sponsor).register();
        buyer.buys("instance", "advanced");
        balance(sponsor, "future", "19.99");
        balance(sponsor, "available", "0.00");

        assertThat(demo.advanceClock("P31D").statusCode()).isEqualTo(200);

        balance(sponsor, "available", "19.99");
        balance(sponsor, "future", "0.00");
    }

    @Test
    void aRefundTakesTheCashbackBack() {
        Member sponsor = demo.newcomer().speaking("en").register();
        Member buyer = demo.newcomer().sponsoredBy(sponsor).register();
        buyer.buys("instance", "basic");
        balance(sponsor, "future", "4.99");

        admin("/admin/orders/" + newestOrder() + "/refund", Map.of());

        balance(sponsor, "future", "0.00");
    }

    @Test
    void aRenewalEarnsAsAPurchaseDoes() {
        Member sponsor = demo.newcomer().speaking("en").register();
        Member buyer = demo.newcomer().sponsoredBy(sponsor).register();
        buyer.buys("smart-redirectors", "basic");
        buyer.renews("smart-redirectors");

        balance(sponsor, "future", "5.98");
    }

    @Test
    void aPaidActivityIsRemindedOfBeforeItsEnd() {
        Member member = demo.newcomer().speaking("en").register();
        member.paysActivity();

        demo.advanceClock("P24D");

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(member.texts()).hasSize(1));
    }

    @Test
    void whatIsToggledOffIsNotTold() {
        Member lucky = demo.newcomer().speaking("en").register();
        toggle("events.bonus-accrued.sms", "false");
        credit(lucky, "11.11");
        demo.letAcceptedTakeEffect();
        toggle("events.bonus-accrued.sms", "true");
        credit(lucky, "22.22");

        shows(lucky, "22.22");
        assertThat(lucky.texts()).noneMatch(text -> text.contains("11.11"));
    }

    @Test
    void nobodyIsToldAnythingWithoutConsent() {
        Member silent = demo.newcomer().speaking("en").withoutConsent().register();
        credit(silent, "11.11");
        silent.agrees("ACCOUNT", true);
        credit(silent, "22.22");
        shows(silent, "22.22");
        silent.agrees("ACCOUNT", false);
        credit(silent, "33.33");
        Member other = demo.newcomer().speaking("en").register();
        credit(other, "44.44");
        shows(other, "44.44");

        assertThat(silent.texts()).hasSize(1);
    }

    private void credit(Member member, String amount) {
        admin("/admin/bonuses", Map.of("person", member.login(), "amount", amount, "type", "performance"));
    }

    private void toggle(String key, String value) {
        admin("/admin/settings/plugin", Map.of(key, value));
    }

    private void admin(String path, Map<String, String> form) {
        var answer = demo.as("admin").post(path, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private String newestOrder() {
        return demo.as("admin").get("/admin").body().replaceFirst("(?s).*?/admin/orders/(\\d+)/refund.*", "$1");
    }

    private static void shows(Member member, String... words) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(member.texts())
                        .anySatisfy(text -> assertThat(text).contains(words)));
    }

    private static void balance(Member member, String name, String amount) {
        String shown = "data-balance=\"" + name + "\">R$" + amount;
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(member.page()).contains(shown));
    }
}
