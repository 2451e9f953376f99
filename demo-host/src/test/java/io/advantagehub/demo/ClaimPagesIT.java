package io.advantagehub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.demo.testing.Demo;
import io.advantagehub.demo.testing.InTheDemo;
import io.advantagehub.demo.testing.Landing;
import io.advantagehub.demo.testing.Member;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A newcomer whose click was lost is claimed on one page of the shop and decided on another. */
@InTheDemo
class ClaimPagesIT {
    private static final String MINE = "/my/claims";
    private static final String QUEUE = "/admin/claims";

    private final Demo demo;
    private final Member admin;

    ClaimPagesIT(Demo demo) {
        this.demo = demo;
        this.admin = new Member(demo, "admin", "");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en    | Somebody you brought      | Open            | Granted
            pt-BR | Alguém que você indicou   | Em aberto       | Aceitas
            ru    | Кого вы привели           | На рассмотрении | Удовлетворено
            """)
    void whoeverIsGrantedANewcomerEarnsFromWhatTheyBuyFromThenOn(
            String language, String title, String open, String granted) {
        Member sponsor = demo.newcomer().speaking(language).register().acceptsTerms();
        Member newcomer = demo.newcomer().register();
        newcomer.buys("instance", "basic");
        assertThat(demo.as(sponsor.login()).get("/my/referrals").body()).contains("href=\"" + MINE + "\"");

        assertThat(claims(sponsor, newcomer.login(), "She came to my <b>stand</b>.")
                        .path())
                .isEqualTo(MINE);
        assertThat(mine(sponsor, language)).contains(title, newcomer.login(), open);
        assertThat(page(QUEUE, "admin", language))
                .contains("She came to my &lt;b&gt;stand&lt;/b&gt;.", sponsor.login(), newcomer.login());
        // Whoever has joined a moment ago is known a moment later.
        demo.letAcceptedTakeEffect();
        assertThat(decides("grant", sponsor, newcomer, "I saw it.").body()).contains("Granted: they join");

        demo.letAcceptedTakeEffect();
        newcomer.buys("instance", "advanced");
        demo.letAcceptedTakeEffect();
        assertThat(mine(sponsor, language)).contains(granted, "I saw it.");
        assertThat(sponsor.page().replaceFirst("(?s).*data-balance=\"future\">([^<]+)<.*", "$1"))
                .containsPattern("19[.,]99");
    }

    @Test
    void whoeverIsDeclinedReadsWhyAndNothingIsDecidedTwice() {
        Member sponsor = demo.newcomer().register().acceptsTerms();
        Member newcomer = demo.newcomer().register();
        claims(sponsor, newcomer.login(), "He told me.");
        String id = claimOf(sponsor, newcomer);

        assertThat(admin.sends(QUEUE + "/" + id + "/decline", Map.of("answer", " "))
                        .body())
                .contains("Write an answer of 1 to 1,000 characters.");
        assertThat(decides("decline", sponsor, newcomer, "He says no.").body()).contains("Declined: the claimant");

        assertThat(admin.sends(QUEUE + "/" + id + "/grant", Map.of("answer", "After all"))
                        .body())
                .contains("This was declined before.");
        assertThat(admin.sends(QUEUE + "/" + UUID.randomUUID() + "/grant", Map.of("answer", "After all"))
                        .body())
                .contains("There is no such claim.");
        assertThat(mine(sponsor, "en")).contains("Declined", "He says no.");
        assertThat(refused(sponsor, newcomer.login(), "Really.")).contains("has been decided already");
        assertThat(page(QUEUE + "?status=DECLINED", "admin", "ru")).contains("Решение принял(а) admin", "He says no.");
    }

    @Test
    void nobodyIsTakenFromASponsorAndNobodyIsMadeUp() {
        Member sponsor = demo.newcomer().register().acceptsTerms();
        Member sponsored =
                demo.newcomer().sponsoredBy(demo.newcomer().register()).register();
        claims(sponsor, sponsored.login(), "Mine.");
        claims(sponsor, "nobody-" + sponsor.login(), "Mine, too.");
        demo.letAcceptedTakeEffect();

        assertThat(page(QUEUE, "admin", "en"))
                .contains("They have a sponsor already.", "Nobody with this login has joined.");
        assertThat(decides("grant", sponsor, sponsored, "Yes").body()).contains("a claim takes nobody from a sponsor");
    }

    @Test
    void whatIsNotFilledInComesBackWithWhatWas() {
        Member sponsor = demo.newcomer().register();

        assertThat(refused(sponsor, "", "He <told> me."))
                .contains("Write the login of whoever you brought", "He &lt;told&gt; me.");
        assertThat(refused(sponsor, "bruno", " ")).contains("value=\"bruno\"");
        assertThat(refused(sponsor, "bruno", "He told me.")).contains("First accept the terms of use");
        sponsor.acceptsTerms();
        assertThat(refused(sponsor, sponsor.login(), "Me.")).contains("Nobody is their own sponsor.");
        assertThat(demo.as(sponsor.login()).get(QUEUE).statusCode()).isEqualTo(403);
    }

    private Landing claims(Member sponsor, String newcomer, String reason) {
        return sponsor.sends(MINE, Map.of("newcomer", newcomer, "reason", reason));
    }

    /** The page that comes at once. */
    private String refused(Member sponsor, String newcomer, String reason) {
        HttpResponse<String> answer =
                demo.as(sponsor.login()).speaking("en").post(MINE, Map.of("newcomer", newcomer, "reason", reason));
        assertThat(answer.statusCode()).isEqualTo(400);
        return answer.body();
    }

    private Landing decides(String what, Member sponsor, Member newcomer, String answer) {
        return admin.sends(QUEUE + "/" + claimOf(sponsor, newcomer) + "/" + what, Map.of("answer", answer));
    }

    private String claimOf(Member sponsor, Member newcomer) {
        String title = sponsor.login() + " claims " + newcomer.login();
        Matcher claim = Pattern.compile("id=\"claim-([0-9a-f-]{36})\">\\s*<h2>" + Pattern.quote(title) + "<")
                .matcher(page(QUEUE, "admin", "en"));
        assertThat(claim.find()).as(title).isTrue();
        return claim.group(1);
    }

    private String mine(Member sponsor, String language) {
        return page(MINE, sponsor.login(), language);
    }

    private String page(String path, String login, String language) {
        return demo.as(login).speaking(language).get(path).body();
    }
}
