package io.advantagehub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.demo.testing.AuthenticatorApp;
import io.advantagehub.demo.testing.CodePage;
import io.advantagehub.demo.testing.Demo;
import io.advantagehub.demo.testing.Errand;
import io.advantagehub.demo.testing.InTheDemo;
import io.advantagehub.demo.testing.Landing;
import io.advantagehub.demo.testing.Member;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The page on which people say by what they confirm. */
@InTheDemo
class SecurityPagesIT {
    private static final String PAGE = "/my/security";

    private final Demo demo;
    private final JdbcTemplate sql;

    SecurityPagesIT(Demo demo, JdbcTemplate sql) {
        this.demo = demo;
        this.sql = sql;
    }

    @Test
    void aChangedPhoneIsConfirmedAtTheOldOneAndVerifiedAtTheNewOne() {
        Member before = demo.newcomer().register();
        String digits = before.phone().substring(before.phone().length() - 3);
        Member after = new Member(demo, before.login(), "+5511934567" + digits);
        demo.letAcceptedTakeEffect();

        Landing asked = before.sends(PAGE + "/phone", Map.of("phone", "+55 (11) 93456-7" + digits));
        assertThat(asked.body())
                .contains("as your phone from now on", "7" + digits)
                .doesNotContain(after.phone());
        assertThat(after.codes()).isEmpty();
        CodePage change = new CodePage(before, asked.path(), 0);
        Landing changed = change.enters(change.code());

        assertThat(changed.path()).isEqualTo(PAGE);
        assertThat(changed.body()).contains("is your phone now.", "not verified");
        assertThat(sql.queryForObject("SELECT phone FROM shop_person WHERE id = ?", String.class, before.login()))
                .isEqualTo(after.phone());
        CodePage verification = new CodePage(
                after, after.sends(PAGE + "/phone/verification", Map.of()).path(), 0);
        Landing verified = verification.enters(verification.code());

        assertThat(verified.body()).contains("is verified.").doesNotContain("not verified");
        assertThat(after.sends(PAGE + "/phone/verification", Map.of()).body())
                .contains("Your phone is verified already.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pt-BR | Escreva +
            ru    | Напишите +
            en    | Write + and 8 to 15 digits.
            """)
    void whatIsNoPhoneIsSaidToBeNone(String language, String words) {
        Member member = demo.newcomer().speaking(language).register();

        Landing refused = member.sends(PAGE + "/phone", Map.of("phone", "12"));

        assertThat(refused.path()).isEqualTo(PAGE);
        assertThat(refused.body()).contains(words);
    }

    @Test
    void anAppIsScannedAndConfirmedBySmsAndConfirmsFromThenOn() {
        Member member = somebodyWithMoney();
        Landing begun = member.sends(PAGE + "/app", Map.of());
        String secret = found(begun, "id=\"secret\">([A-Z2-7]{32})<");
        assertThat(begun.body()).contains("<svg");
        assertThat(member.sends(PAGE + "/app/code", Map.of("code", "123456")).body())
                .contains("The new app has to be confirmed first")
                .doesNotContain(secret);
        CodePage enrolment = new CodePage(member, found(begun, "href=\"(/my/confirmations/[^\"]+)\""), 0);
        assertThat(enrolment.enters(enrolment.code()).body()).contains("Now enter the first code");

        AuthenticatorApp app = new AuthenticatorApp(secret);
        assertThat(member.sends(PAGE + "/app/code", Map.of("code", app.wrongCode()))
                        .body())
                .contains("Wrong code. Attempts left:");
        String first = app.code();
        assertThat(member.sends(PAGE + "/app/code", Map.of("code", first)).body())
                .contains("The app counts from now on.", "data-app=\"ACTIVE\"");
        CodePage transfer = Errand.WALLET_TRANSFER.ask(member, demo.newcomer().register());

        assertThat(transfer.body()).contains("Enter the code that your authenticator app shows now.");
        assertThat(transfer.enters(first).status()).isEqualTo(422);
        assertThat(transfer.enters(app.code()).body()).contains("has been sent");
        assertThat(member.codes()).hasSize(1);
        CodePage removal = new CodePage(
                member, member.sends(PAGE + "/app/removal", Map.of()).path(), 1);
        assertThat(removal.enters(app.code()).body()).contains("The app is gone.", "data-app=\"NONE\"");
    }

    private static String found(Landing landing, String pattern) {
        assertThat(landing.body()).containsPattern(pattern);
        return landing.body().replaceFirst("(?s).*?" + pattern + ".*", "$1");
    }

    private Member somebodyWithMoney() {
        Member member = demo.newcomer().register();
        demo.as("admin")
                .post("/admin/bonuses", Map.of("person", member.login(), "amount", "10.00", "type", "performance"));
        demo.letAcceptedTakeEffect();
        return member;
    }
}
