package io.advantagehub.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.advantagehub.demo.testing.CodePage;
import io.advantagehub.demo.testing.Demo;
import io.advantagehub.demo.testing.Errand;
import io.advantagehub.demo.testing.InTheDemo;
import io.advantagehub.demo.testing.Landing;
import io.advantagehub.demo.testing.Member;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** The page that asks for a code, and the shop's own wallet behind it. */
@InTheDemo
@ExtendWith(OutputCaptureExtension.class)
class ConfirmationPagesIT {
    private final Demo demo;
    private final JdbcTemplate sql;

    ConfirmationPagesIT(Demo demo, JdbcTemplate sql) {
        this.demo = demo;
        this.sql = sql;
    }

    @Test
    void letsThePhoneFillTheCodeInAndWantsTheFormsToken() {
        CodePage page = Errand.WALLET_TRANSFER.ask(somebodyWith("10.00"), partner());

        assertThat(page.body())
                .contains("autocomplete=\"one-time-code\"", "inputmode=\"numeric\"", "name=\"_csrf\"")
                .contains("We have sent a code by SMS to +55", "Attempts left: 5", "disabled=\"disabled\"")
                .doesNotContain(page.member().phone(), page.code());
    }

    @Test
    void isNobodyElses() {
        CodePage page = Errand.WALLET_TRANSFER.ask(somebodyWith("10.00"), partner());
        Member other = partner();

        assertThat(demo.as(other.login()).get(page.path()).statusCode()).isEqualTo(404);
        assertThat(other.sends(page.path(), Map.of("code", page.code())).status())
                .isEqualTo(404);
        assertThat(other.sends(page.path() + "/cancel", Map.of()).status()).isEqualTo(404);
        assertThat(page.enters(page.code()).body()).contains("has been sent");
    }

    @Test
    void takesTheCodeOnceHoweverOftenItsFormIsSent() throws Exception {
        Member member = somebodyWith("10.00");
        Member partner = partner();
        CodePage page = Errand.WALLET_TRANSFER.ask(member, partner);
        String code = page.code();

        // Fewer than the wrong codes that lock: each guess counts before it is looked at.
        List<Landing> ends = atOnce(4, () -> page.enters(code));

        assertThat(ends).extracting(Landing::status).containsOnly(302);
        assertThat(page.enters(code).body()).contains("has been sent");
        assertThat(wallet(member)).isEqualByComparingTo("9.00");
        assertThat(wallet(partner)).isEqualByComparingTo("1.00");
        assertThat(entriesOf(page)).isEqualTo(2);
    }

    @Test
    void writesNothingWhereTheWalletHasTooLittleByThen() {
        Member member = somebodyWith("1.50");
        Member partner = partner();
        CodePage first = Errand.WALLET_TRANSFER.ask(member, partner);
        first.code();
        CodePage second = Errand.WALLET_TRANSFER.ask(member, partner);
        String code = second.code();
        String firstCode = member.codes().get(1);
        first.enters(firstCode);

        Landing end = second.enters(code);

        assertThat(end.status()).isEqualTo(409);
        assertThat(end.body()).contains("There is not enough in the wallet.", "could not be done");
        assertThat(entriesOf(second)).isZero();
        assertThat(wallet(member)).isEqualByComparingTo("0.50");
        assertThat(wallet(partner)).isEqualByComparingTo("1.00");
    }

    @Test
    void isTheSamePageForAFormThatIsSentTwice() {
        Member member = somebodyWith("10.00");
        Map<String, String> form = Map.of("to", partner().login(), "amount", "1.00", "key", "twice");

        Landing first = member.sends("/my/wallet/transfers", form);
        Landing again = member.sends("/my/wallet/transfers", form);

        assertThat(first.path()).startsWith("/my/confirmations/");
        assertThat(again.path()).isEqualTo(first.path());
        new CodePage(member, first.path(), 0).code();
        assertThat(member.codes()).hasSize(1);
    }

    @Test
    void sendsAnotherCodeWhenItsTimeHasCome() {
        CodePage page = Errand.WALLET_TRANSFER.ask(somebodyWith("10.00"), partner());
        String before = page.code();
        Landing soon = page.asksForAnother();
        assertThat(soon.status()).isEqualTo(429);
        assertThat(soon.body()).contains("too soon for another code");
        assertThat(demo.advanceClock("PT60S").statusCode()).isEqualTo(200);

        Landing sent = page.asksForAnother();

        assertThat(sent.path()).isEqualTo(page.path());
        assertThat(sent.body()).contains("Another code is on its way.");
        String now = page.withAnother().code();
        if (!now.equals(before)) {
            assertThat(page.enters(before).status()).isEqualTo(422);
        }
        assertThat(page.enters(now).body()).contains("has been sent");
    }

    @Test
    void bringsMoneyBackThatTheBankCouldNotPayOut() {
        Member member = somebodyWith("10.00");
        CodePage page = Errand.WALLET_PAYOUT.ask(member, member);
        page.enters(page.code());
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() ->
                        assertThat(demo.as("admin").get("/admin").body()).contains("/admin/payouts/" + page.id()));
        assertThat(wallet(member)).isEqualByComparingTo("9.00");

        demo.as("admin").post("/admin/payouts/" + page.id(), Map.of("arrived", "false"));

        assertThat(wallet(member)).isEqualByComparingTo("10.00");
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(page.body()).contains("could not be done"));
        assertThat(member.page()).contains("back from the card •••• 1234");
    }

    @Test
    void hasTheBanksWordForAPayoutThatArrived() {
        Member member = somebodyWith("10.00");
        CodePage page = Errand.WALLET_PAYOUT.ask(member, member);
        page.enters(page.code());
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() ->
                        assertThat(demo.as("admin").get("/admin").body()).contains("/admin/payouts/" + page.id()));
        assertThat(page.body()).contains("the operation is under way");

        demo.as("admin").post("/admin/payouts/" + page.id(), Map.of("arrived", "true"));

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(page.body()).contains("Confirmed and done."));
        assertThat(wallet(member)).isEqualByComparingTo("9.00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /my/wallet/payouts   | pt-BR | Nunca digite o número inteiro
            /my/cashback/payouts | ru    | Никогда не вводите номер карты целиком
            /my/wallet/payouts   | en    | Never type a whole card number
            """)
    void refusesAWholeCardNumber(String path, String language, String words) {
        Member member = demo.newcomer().speaking(language).register().acceptsTerms();

        Landing refused = member.sends(path, Map.of("last4", "4111 1111 1111 1111", "amount", "1.00", "key", "card"));

        assertThat(refused.path()).isEqualTo("/my");
        assertThat(refused.body()).contains(words).doesNotContain("4111");
    }

    @Test
    void keepsTheCodeOutOfAddressesAndLogs(CapturedOutput log) {
        LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
        logging.setLogLevel("org.springframework", LogLevel.TRACE);
        logging.setLogLevel("io.advantagehub", LogLevel.TRACE);
        CodePage page;
        String code;
        try {
            page = Errand.WALLET_TRANSFER.ask(somebodyWith("10.00"), partner());
            code = page.code();
            page.enters(page.wrongCode());
            assertThat(page.enters(code).path()).isEqualTo("/my");
        } finally {
            logging.setLogLevel("org.springframework", null);
            logging.setLogLevel("io.advantagehub", LogLevel.INFO);
        }
        assertThat(page.path()).doesNotContain(code);
        assertThat(log.getAll()).contains("CodeForm").doesNotContainPattern("(?<![0-9a-f.-])" + code + "(?![0-9a-f-])");
    }

    private Member partner() {
        return demo.newcomer().register();
    }

    private Member somebodyWith(String inTheWallet) {
        Member member = demo.newcomer().speaking("en").register();
        demo.as("admin")
                .post("/admin/bonuses", Map.of("person", member.login(), "amount", inTheWallet, "type", "performance"));
        demo.letAcceptedTakeEffect();
        return member;
    }

    private BigDecimal wallet(Member member) {
        return sql.queryForObject(
                "SELECT COALESCE(SUM(amount), 0) FROM shop_wallet_entry WHERE person_id = ?",
                BigDecimal.class,
                member.login());
    }

    private int entriesOf(CodePage page) {
        return sql.queryForObject(
                "SELECT COUNT(*) FROM shop_wallet_entry WHERE operation_id = UNHEX(?)",
                Integer.class,
                page.id().toString().replace("-", ""));
    }

    private static List<Landing> atOnce(int times, Callable<Landing> form) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Future<Landing>> sent = threads.invokeAll(
                    IntStream.range(0, times).mapToObj(i -> form).toList());
            List<Landing> ends = new ArrayList<>();
            for (Future<Landing> end : sent) {
                ends.add(end.get());
            }
            return ends;
        } finally {
            threads.shutdownNow();
        }
    }
}
