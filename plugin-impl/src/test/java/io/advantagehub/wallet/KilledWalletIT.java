package io.advantagehub.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.testing.KilledProcess;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever is killed in the middle of moving money, it moved once or not at all, and the next process goes on. */
class KilledWalletIT {
    private static final String ANA = WalletProcess.ANA.value();
    private static final Duration AT_ONCE = WalletProcess.AT_ONCE;
    /** When whoever began something is taken for dead. */
    private static final Duration LATER = Duration.ofMinutes(5);

    @AutoClose
    private static final WalletFixture wallet = new WalletFixture();

    @TempDir
    Path directory;

    @BeforeAll
    static void start() {
        wallet.jdbc().execute("CREATE TABLE test_bank (id VARCHAR(36) PRIMARY KEY, calls INT)");
        wallet.jdbc().execute("CREATE TABLE test_told (id VARCHAR(36))");
    }

    @BeforeEach
    void anaHasAHundred() {
        wallet.plugin().clearAll();
        wallet.plugin().clear("test_bank", "test_told");
        wallet.has(ANA, "100.00", null);
    }

    @AfterEach
    void allAgrees() {
        assertThat(wallet.differences()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "payout,COMMAND_BEFORE_COMMIT", "payout,COMMAND_AFTER_COMMIT",
        "redeem,COMMAND_BEFORE_COMMIT", "redeem,COMMAND_AFTER_COMMIT"
    })
    void aCommandHasItsEffectOnceWhereverItsFirstProcessDied(String command, String point) throws Exception {
        killedAt(point, command, "key");

        String answer = done(AT_ONCE, command, "key");

        assertThat(done(AT_ONCE, command, "key")).isEqualTo(answer);
        assertThat(answer).hasSize(36);
        assertThat(wallet.balances(ANA)).contains("available 60.00", "held 40.00");
        assertThat(count("ah_payout") + count("ah_redemption")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"GROUP_BEFORE_COMMIT, 1, 14", "GROUP_AFTER_COMMIT, 3, 16"})
    void eachOfSeveralAtOnceHasItsEffectOnceWhereverTheirProcessDied(String point, int atLeast, int atMost)
            throws Exception {
        killedAt(point, "redeem-together", "key");
        // One went alone before them, and they are at least two.
        assertThat(count("ah_redemption")).isBetween(atLeast, atMost);

        String answers = done(AT_ONCE, "redeem-together", "key");

        assertThat(done(AT_ONCE, "redeem-together", "key")).isEqualTo(answers);
        assertThat(answers.lines()).hasSize(16).doesNotHaveDuplicates();
        assertThat(wallet.balances(ANA)).contains("available 20.00", "held 80.00");
        assertThat(count("ah_redemption")).isEqualTo(16);
    }

    @ParameterizedTest
    @CsvSource({"PAYOUT_BEFORE_SUBMIT", "PAYOUT_AFTER_SUBMIT"})
    void theGatewaySeesAPayoutOnceWhereverItsSenderDied(String point) throws Exception {
        String payout = done(AT_ONCE, "payout", "key");
        killedAt(point, "errands", "");

        done(AT_ONCE, "errands", "");
        done(LATER, "errands", "");
        done(LATER, "errands", "");

        assertThat(wallet.jdbc().queryForList("SELECT CONCAT(id, ' ', calls) FROM test_bank", String.class))
                .containsExactly(payout + " 1");
        done(AT_ONCE, "arrive", payout);
        assertThat(wallet.balances(ANA)).contains("available 60.00", "held 0.00");
    }

    @ParameterizedTest
    @CsvSource({"GRANT_BEFORE_TELLING", "GRANT_AFTER_TELLING"})
    void theHostIsToldOfAGrantWhoeverDied(String point) throws Exception {
        String redemption = done(AT_ONCE, "redeem", "key");
        killedAt(point, "errands", "");

        done(LATER, "errands", "");

        assertThat(wallet.jdbc().queryForList("SELECT DISTINCT id FROM test_told", String.class))
                .containsExactly(redemption);
        assertThat(count("ah_redemption_notice")).isZero();
    }

    @ParameterizedTest
    @CsvSource({"BATCH_BEFORE_COMMIT", "BATCH_AFTER_COMMIT"})
    void aGrantIsPostedOnceWhereverItsWorkerDied(String point) throws Exception {
        String redemption = done(AT_ONCE, "redeem", "key");
        killedAt(point, "settle", redemption);

        done(AT_ONCE, "settle", redemption);

        assertThat(wallet.balances(ANA)).contains("available 60.00", "held 0.00", "debt 0.00", "redeemed 40.00");
    }

    @Test
    void anAnswerIsTheSameInEveryProcess() {
        done(AT_ONCE, "payout", "first");
        done(AT_ONCE, "payout", "second");

        assertThat(done(AT_ONCE, "payout", "third")).isEqualTo("insufficient-balance");
        wallet.has(ANA, "100.00", null);
        assertThat(done(AT_ONCE, "payout", "third")).isEqualTo("insufficient-balance");
    }

    private static int count(String table) {
        Integer count = wallet.jdbc().queryForObject("SELECT COUNT(*) FROM " + table, Integer.class);
        return count == null ? 0 : count;
    }

    /** Goes on in this process; says what a command was answered. */
    private static String done(Duration later, String what, String with) {
        return WalletProcess.run(wallet.plugin().dataSource(), later, what, with);
    }

    private void killedAt(String point, String what, String with) throws Exception {
        new KilledProcess(WalletProcess.class, wallet.plugin().dataSource(), directory).at(point, what, with);
    }
}
