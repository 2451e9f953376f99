package io.advantagehub.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.advantagehub.demo.testing.CodePage;
import io.advantagehub.demo.testing.Demo;
import io.advantagehub.demo.testing.Errand;
import io.advantagehub.demo.testing.InTheDemo;
import io.advantagehub.demo.testing.Landing;
import io.advantagehub.demo.testing.Member;
import io.advantagehub.demo.testing.Newcomer;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What distributors do every day, on the shop's own pages: accept, copy, share, and see that the sale counted. */
@InTheDemo
class ReferralStoryIT {
    private static final String PAGE = "/my/referrals";
    private static final String ACCEPT = PAGE + "/terms";
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final Pattern ADDRESS = Pattern.compile("data-copy=\"http://[^\"/]+(/advantage-hub/r/[^\"]+)\"");
    private static final List<String> OF_PRODUCTS = List.of("instance", "pipeline", "smart-redirectors");
    private static final List<String> OF_PLANS = List.of("basic", "intermediate", "advanced");

    private final Demo demo;

    ReferralStoryIT(Demo demo) {
        this.demo = demo;
    }

    @ParameterizedTest
    @CsvSource({
        "en, Terms of use, Privacy policy, Please accept both documents, only over https",
        "pt-BR, Termos de uso, Política de privacidade, Aceite os dois documentos, só o guardam em https",
        "ru, Условия использования, Политика конфиденциальности, Примите оба документа, только при https"
    })
    void showsTheTenLinksAfterBothAcceptancesAndNotBefore(
            String language, String terms, String privacy, String both, String cookie) {
        Member member = demo.newcomer().speaking(language).register();

        assertThat(page(member)).contains(terms, privacy, "name=\"acceptsTerms\"", "name=\"acceptsPrivacy\"");
        assertThat(page(member)).doesNotContain("checked=", "/advantage-hub/r/");
        for (String one : List.of("acceptsTerms", "acceptsPrivacy")) {
            Landing refused = member.sends(ACCEPT, Map.of("termsVersion", "1", "privacyVersion", "1", one, "true"));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.body()).contains(both).doesNotContain("/advantage-hub/r/");
        }
        assertThat(links(member)).isEmpty();

        assertThat(accepts(member, "1").path()).isEqualTo(PAGE);

        assertThat(links(member)).hasSize(10).doesNotHaveDuplicates();
        assertThat(page(member)).contains(cookie).doesNotContain("name=\"acceptsTerms\"");
    }

    @Test
    void takesNoAcceptanceOfAnotherVersionThanTheCurrentOne() {
        Member member = demo.newcomer().register();

        Landing refused = accepts(member, "7");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("have changed in the meantime", "name=\"acceptsTerms\"");
        assertThat(links(member)).isEmpty();
    }

    @Test
    void leadsEachLinkToItsOwnProductAndPlan() {
        Member member = joined();
        List<String> pages = new ArrayList<>();

        for (String link : links(member)) {
            String target = follow(link).headers().firstValue("Location").orElseThrow();
            pages.add(target);
            assertThat(demo.visitor().get(target).statusCode()).isEqualTo(200);
        }

        List<String> expected = new ArrayList<>();
        OF_PRODUCTS.forEach(
                product -> OF_PLANS.forEach(plan -> expected.add("/shop?product=" + product + "&plan=" + plan)));
        expected.add("/register");
        assertThat(pages).containsExactlyElementsOf(expected);
        String recommended = demo.visitor().speaking("en").get(pages.get(4)).body();
        assertThat(recommended.split("recommended to you", -1)).hasSize(2);
    }

    @Test
    void runsFromTheClickToTheRedemption() {
        Member sponsor = joined();
        sponsor.buys("smart-redirectors", "basic");
        // What somebody is called is known a moment after they joined.
        demo.letAcceptedTakeEffect();
        String link = links(sponsor).get(2); // instance, advanced
        HttpResponse<String> clicked = follow(link.toLowerCase(Locale.ROOT) + "_");
        assertThat(clicked.headers().firstValue("Location")).hasValue("/shop?product=instance&plan=advanced");
        String cookie = cookie(clicked);
        assertThat(demo.visitor()
                        .speaking("en")
                        .with("Cookie", cookie)
                        .get("/register")
                        .body())
                .contains("You come through Newcomer");
        Member newcomer =
                demo.newcomer().named("Through A Link").bringing(cookie).register();

        newcomer.buys("instance", "advanced");

        eventually(() -> assertThat(sponsor.page()).contains(balance("future", "R$19.99"), "Through A Link"));
        eventually(() -> assertThat(figures(sponsor, link)).startsWith("clicks 1, visitors 1, sign-ups 1, sales 1"));
        assertThat(page(sponsor))
                .contains(
                        "data-why=\"attributed\"",
                        "<strong>Through A Link</strong>",
                        "Click:",
                        "Sign-up:",
                        "First sale:")
                .contains("sales so far: 1", "counts for you");
        assertThat(demo.advanceClock("P31D").statusCode()).isEqualTo(200);
        assertThat(sponsor.page()).contains(balance("available", "R$19.99"), balance("future", "R$0.00"));
        CodePage code = Errand.CASHBACK_REDEMPTION.ask(sponsor, sponsor);
        assertThat(code.enters(code.code()).path()).isEqualTo("/my");
        eventually(() -> assertThat(sponsor.page())
                .contains(balance("redeemed", "R$19.99"), balance("available", "R$0.00"), "by cashback"));
    }

    @Test
    void countsACodeThatSomebodyTypedAndNoCookieThatSomebodyMadeUp() {
        Member sponsor = joined();
        String code = links(sponsor).get(0).replaceFirst(".*/", "");
        Member typed = demo.newcomer()
                .typing(" (" + code.toLowerCase(Locale.ROOT) + "). ")
                .register();
        Member forged = demo.newcomer().bringing("ah_ref=v1." + "A".repeat(54)).register();

        List.of(typed, forged).forEach(member -> member.buys("instance", "advanced"));

        eventually(() -> assertThat(sponsor.page()).contains(balance("future", "R$19.99")));
        assertThat(sponsor.page()).contains(typed.login()).doesNotContain(forged.login());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en    | Nobody has this code. Check it, or leave the field empty.
            pt-BR | Ninguém tem este código. Confira-o ou deixe o campo em branco.
            ru    | Такого кода ни у кого нет. Проверьте его или оставьте поле пустым.
            """)
    void tellsWhoeverTypesACodeThatNobodyHas(String language, String told) {
        Newcomer newcomer = demo.newcomer().named("Olga & Oleg").typing("Олег?");

        HttpResponse<String> again = newcomer.sends(language);

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body())
                .contains(told, "value=\"Olga &amp; Oleg\"", "value=\"Олег?\"")
                .containsOnlyOnce("aria-invalid=\"true\"");
        newcomer.typing(" ").register().buys("instance", "basic");
    }

    @Test
    void isNobodysWithoutALogin() {
        assertThat(demo.visitor().get(PAGE).headers().firstValue("Location").map(URI::create))
                .hasValueSatisfying(login -> assertThat(login.getPath()).isEqualTo("/login"));
        assertThat(demo.as("admin").get(PAGE).statusCode()).isEqualTo(403);
    }

    private Member joined() {
        Member member = demo.newcomer().register();
        assertThat(accepts(member, "1").status()).isEqualTo(302);
        return member;
    }

    private static Landing accepts(Member member, String version) {
        return member.sends(
                ACCEPT,
                Map.of(
                        "termsVersion",
                        version,
                        "privacyVersion",
                        version,
                        "acceptsTerms",
                        "true",
                        "acceptsPrivacy",
                        "true"));
    }

    private String page(Member member) {
        HttpResponse<String> answer = demo.as(member.login()).get(PAGE);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** As paths of the shop. */
    private List<String> links(Member member) {
        Matcher found = ADDRESS.matcher(page(member));
        return found.results().map(link -> link.group(1)).toList();
    }

    private HttpResponse<String> follow(String link) {
        HttpResponse<String> answer = demo.visitor().with("User-Agent", BROWSER).get(link);
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer;
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }

    private static String balance(String which, String amount) {
        return "data-balance=\"" + which + "\">" + amount;
    }

    /** What the page says of a link. */
    private String figures(Member member, String link) {
        String article = page(member)
                .split("id=\"" + link.replaceFirst(".*/", "") + "\"", -1)[1]
                .split("</article>", 2)[0];
        return Pattern.compile("data-figure=\"([^\"]+)\">([^<]*)<")
                .matcher(article)
                .results()
                .map(figure -> figure.group(1) + " " + figure.group(2))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    private static void eventually(Runnable check) {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(check::run);
    }
}
