package io.advantagehub.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.Confirmation;
import io.advantagehub.api.Confirmation.Status;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.usecase.ConfirmOperations.Entered;
import io.advantagehub.testing.KilledProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whoever is killed on the way from a wish to its deed: it is done once or not at all, never without the right code, and no guess is
 * given back. Real processes, killed by {@code SIGKILL} at named points; another node goes on.
 */
class KilledCodesIT {
    @AutoClose
    private static final CodesFixture HUB = new CodesFixture();

    @TempDir
    Path directory;

    private DistributorId ana;
    private DistributorId bruno;

    @BeforeAll
    static void tables() {
        HUB.jdbc().execute("CREATE TABLE test_phone (id VARCHAR(36) PRIMARY KEY, text VARCHAR(2000), calls INT)");
    }

    @BeforeEach
    void somebody() {
        HUB.reset();
        HUB.plugin.clear("test_phone");
        ana = HUB.somebody();
        bruno = HUB.somebody();
    }

    @Test
    void whoDiesBeforeTheWishIsCommittedHasAskedForNothing() throws Exception {
        killedAt("CODE_ASKED", "transfer", ana.value(), bruno.value(), "key");

        assertThat(count("ah_confirmation WHERE distributor_id = ?")).isZero();
        assertThat(count("ah_sms WHERE distributor_id = ?")).isZero();
        assertThat(HUB.available(ana)).isEqualTo("100.00");
        Confirmation asked = HUB.transfer(ana, bruno, "40.00");
        assertThat(HUB.enter(ana, asked, HUB.code(ana))).isInstanceOf(Entered.Done.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cashback.transfer", CodesFixture.BOOK})
    void aGuessThatWasCountedStaysCountedAndNothingIsDone(String type) throws Exception {
        Confirmation asked = asked(type);
        String code = HUB.code(ana);
        killedAt("GUESS_COUNTED", "enter", ana.value(), asked.id().toString(), code);

        assertUndone(asked, 4);
        assertDoneOnceBy(asked, code);
    }

    @Test
    void theGuessThatLocksLocksThoughItsProcessDied() throws Exception {
        Confirmation asked = HUB.transfer(ana, bruno, "40.00");
        String right = HUB.code(ana);
        for (int i = 0; i < 4; i++) {
            HUB.enter(ana, asked, HUB.wrongCode(ana));
        }
        killedAt("GUESS_COUNTED", "enter", ana.value(), asked.id().toString(), right);

        assertThat(HUB.enter(ana, asked, right)).isInstanceOf(Entered.Locked.class);
        assertThat(used()).isEqualTo(5);
        HUB.passes(Duration.ofMinutes(15));
        assertThat(HUB.enter(ana, asked, right)).isInstanceOf(Entered.Expired.class);
        assertThat(HUB.available(ana)).isEqualTo("100.00");
        assertThat(HUB.available(bruno)).isEqualTo("100.00");
    }

    @ParameterizedTest
    @CsvSource({
        "cashback.transfer,CODE_TAKEN", CodesFixture.BOOK + ",CODE_TAKEN",
        "cashback.transfer,CODE_BEFORE_COMMIT", CodesFixture.BOOK + ",CODE_BEFORE_COMMIT"
    })
    void whatWasTakenAndDoneButNotCommittedIsUndoneAndItsGuessIsNot(String type, String point) throws Exception {
        Confirmation asked = asked(type);
        String code = HUB.code(ana);
        killedAt(point, "enter", ana.value(), asked.id().toString(), code);

        assertUndone(asked, 4);
        assertDoneOnceBy(asked, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cashback.transfer", CodesFixture.BOOK})
    void whoDiesBeforeTheAnswerHasHadItDoneOnce(String type) throws Exception {
        Confirmation asked = asked(type);
        String code = HUB.code(ana);
        killedAt("CODE_AFTER_COMMIT", "enter", ana.value(), asked.id().toString(), code);

        assertThat(HUB.enter(ana, asked, code))
                .isInstanceOfSatisfying(
                        Entered.Closed.class,
                        closed -> assertThat(closed.ended().status()).isEqualTo(Status.EXECUTED));
        assertDoneOnce(asked);
        assertThat(used()).isZero();
    }

    @Test
    void theHostIsHandedWhatItDidNotAnswerAgainUnderTheSameId() throws Exception {
        Confirmation asked = HUB.asked(CodesFixture.PRINT, ana);
        HUB.enter(ana, asked, HUB.code(ana));
        killedAt("EXECUTION_BEFORE_ANSWER", "errands");
        assertThat(HUB.status(ana, asked)).isEqualTo(Status.CONFIRMED);

        HUB.passes(Duration.ofSeconds(10));
        HUB.runsErrands();
        HUB.passes(Duration.ofHours(5));
        HUB.runsErrands();

        assertThat(HUB.jdbc().queryForList("SELECT id FROM test_booking", String.class))
                .contains(asked.id().toString());
        assertThat(HUB.print.calls).hasValue(1);
        assertThat(HUB.print.ids).containsExactly(asked.id());
        assertThat(HUB.status(ana, asked)).isEqualTo(Status.EXECUTED);
    }

    @Test
    void aMessageThatWasHandedOverAndNotRecordedGoesAgainWithTheSameCode() throws Exception {
        Confirmation asked = HUB.transfer(ana, bruno, "40.00");
        killedAt("MESSAGE_HANDED_OVER", "send");
        String first = HUB.jdbc().queryForObject("SELECT text FROM test_phone", String.class);
        assertThat(HUB.jdbc()
                        .queryForObject("SELECT body FROM ah_sms WHERE distributor_id = ?", byte[].class, ana.value()))
                .as("still there, encrypted")
                .isNotNull();

        HUB.jdbc().update("UPDATE ah_sms SET due_at = due_at - INTERVAL 5 MINUTE WHERE state = 'Q'");
        assertThat(HUB.text(ana)).isEqualTo(first);
        assertThat(HUB.jdbc()
                        .queryForObject("SELECT body FROM ah_sms WHERE distributor_id = ?", byte[].class, ana.value()))
                .isNull();
        assertDoneOnceBy(asked, HUB.code(ana));
    }

    private Confirmation asked(String type) {
        return type.equals(CodesFixture.BOOK) ? HUB.asked(type, ana) : HUB.transfer(ana, bruno, "40.00");
    }

    private void assertUndone(Confirmation asked, int attemptsLeft) {
        assertThat(HUB.status(ana, asked)).isEqualTo(Status.PENDING);
        assertThat(HUB.operations().find(ana, asked.id()).orElseThrow().attemptsLeft())
                .isEqualTo(attemptsLeft);
        assertThat(HUB.bookings(asked)).isZero();
        assertThat(HUB.available(bruno)).isEqualTo("100.00");
    }

    private void assertDoneOnceBy(Confirmation asked, String code) {
        assertThat(HUB.enter(ana, asked, code)).isInstanceOf(Entered.Done.class);
        assertThat(HUB.enter(ana, asked, code)).isInstanceOf(Entered.Closed.class);
        assertDoneOnce(asked);
    }

    /** Either a booking or a transfer. */
    private void assertDoneOnce(Confirmation asked) {
        boolean isTransfer = HUB.bookings(asked) == 0;
        assertThat(HUB.bookings(asked)).isLessThanOrEqualTo(1);
        assertThat(HUB.available(bruno)).isEqualTo(isTransfer ? "140.00" : "100.00");
        assertThat(HUB.available(ana)).isEqualTo(isTransfer ? "60.00" : "100.00");
    }

    private int used() {
        return HUB.jdbc()
                .queryForObject("SELECT used FROM ah_otp_budget WHERE distributor_id = ?", Integer.class, ana.value());
    }

    private int count(String rows) {
        return HUB.jdbc().queryForObject("SELECT COUNT(*) FROM " + rows, Integer.class, ana.value());
    }

    private void killedAt(String point, String... what) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(HUB.now().toString()));
        arguments.addAll(List.of(what));
        new KilledProcess(CodesProcess.class, HUB.plugin.dataSource(), directory)
                .at(point, arguments.toArray(String[]::new));
    }
}
