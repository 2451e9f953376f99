package io.advantagehub.replay;

import static io.advantagehub.replay.ReplayFixture.event;
import static io.advantagehub.replay.ReplayFixture.purchase;
import static io.advantagehub.replay.ReplayFixture.refund;
import static io.advantagehub.replay.ReplayFixture.signUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.advantagehub.api.usecase.ReplayHostEvents.Report;
import io.advantagehub.api.usecase.ReplayHostEvents.Report.Balances;
import io.advantagehub.api.usecase.ReplayHostEvents.Unreplayable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contract §4, "Replay", sentence by sentence. */
class ReplayIT {
    private static final String ANA = signUp("a", "2026-01-01T00:00:00Z", "ana", null);
    private static final String BRUNO = signUp("b", "2026-01-02T00:00:00Z", "bruno", "ana");
    private static final String PURCHASE = purchase("p", "2026-01-03T00:00:00Z", "bruno", "100.00");

    @TempDir
    Path folder;

    private ReplayFixture fixture;

    @BeforeEach
    void start() {
        fixture = new ReplayFixture(folder);
    }

    @AfterEach
    void stop() {
        fixture.close();
    }

    @Test
    void reportsWhatItReadAndWhereItEnded() {
        Report report = fixture.replay(List.of(ANA, BRUNO, PURCHASE, PURCHASE));

        assertThat(report.events()).isEqualTo(4);
        assertThat(report.duplicates()).isEqualTo(1);
        assertThat(report.rejected()).isZero();
        assertThat(report.waiting()).isZero();
        assertThat(report.distributors()).isEqualTo(2);
        assertThat(report.balances()).isEqualTo(new Balances("11.00", "0.00", "0.00", "0.00"));
        assertThat(report.movements()).isEqualTo(2);
        assertThat(report.ledger().balanced()).isTrue();
        assertThat(fixture.report()).isEqualTo("""
                        distributorId,future,available,redeemed,debt
                        ana,10.00,0.00,0.00,0.00
                        bruno,1.00,0.00,0.00,0.00
                        """);
    }

    @Test
    void leavesAsideAPurchaseThatIsMoreThanABalanceCanHoldAndNothingElse() {
        String absurd = "90000000000000000.00";
        Report report = fixture.replay(
                fixture.file(String.join(
                                "\n",
                                ANA,
                                BRUNO,
                                signUp("c", "2026-01-02T00:00:00Z", "carla", "bruno"),
                                purchase("p1", "2026-01-03T00:00:00Z", "bruno", absurd),
                                purchase("p2", "2026-02-10T00:00:00Z", "bruno", absurd),
                                purchase("p3", "2026-02-10T00:00:00Z", "carla", "10.00"))
                        + "\n"),
                fixture.rules("currency: BRL\nmaturation: P30D\nexpiry: none\nlevels: ['1.00']\n"),
                "2026-04-01T00:00:00Z");

        assertThat(report.ledger().balanced()).isTrue();
        assertThat(fixture.report()).contains("ana,0.00," + absurd + ",0.00,0.00", "bruno,0.00,10.00,0.00,0.00");
        assertThat(fixture.plugin()
                        .jdbc()
                        .queryForList(
                                "SELECT CONCAT_WS(' ', event_id, cause, detail) FROM ah_dead_letter", String.class))
                .singleElement()
                .asString()
                .startsWith("p2 amount-too-large ")
                .contains("92233720368547758.07", "Discard it");
        assertThat(fixture.plugin()
                        .jdbc()
                        .queryForObject("SELECT COUNT(*) FROM ah_account WHERE parked_reason IS NOT NULL", Long.class))
                .isZero();
    }

    @Test
    void changesNothingTheSecondTime() {
        List<String> lines = List.of(
                ANA,
                BRUNO,
                PURCHASE,
                event("p", "purchase.completed", "2026-01-03T00:00:00Z", "bruno", "{}"),
                event("i", "purchase.completed", "2026-01-03T00:00:00Z", "bruno", "{}"),
                purchase("p2", "2026-01-04T00:00:00Z", "bruno", "1.00").replace("o-p2", "o-p"),
                refund("w", "2026-01-05T00:00:00Z", "bruno", "unknown"));
        Report first = fixture.replay(lines, "2026-03-01T00:00:00Z");
        List<String> after = fixture.everything();

        Report second = fixture.replay(lines, "2026-03-01T00:00:00Z");

        assertThat(first.rejected()).isEqualTo(3);
        assertThat(first.waiting()).isEqualTo(1);
        assertThat(second.duplicates()).isEqualTo(6);
        assertThat(second.rejected()).isEqualTo(1);
        assertThat(second)
                .usingRecursiveComparison()
                .ignoringFields("duplicates", "rejected")
                .isEqualTo(first);
        assertThat(fixture.everything()).isEqualTo(after);
    }

    @Test
    void lastOfTheFilesTimesIsWhereTheClockEnds() {
        fixture.replay(List.of(PURCHASE, signUp("z", "2026-02-02T00:00:00Z", "zoe", null), ANA, BRUNO));

        assertThat(clock()).startsWith("2026-02-02 00:00:00");
        assertThat(fixture.report())
                .contains("bruno,0.00,1.00,0.00,0.00"); // 30 days after the purchase, to the instant
    }

    @Test
    void untilIsWhereTheClockEndsAndWhatFallsDueThereHappens() {
        Report before = fixture.replay(List.of(ANA, BRUNO, PURCHASE), "2026-02-01T23:59:59.999999Z");
        assertThat(before.balances().available()).isEqualTo("0.00");

        Report there = fixture.replay(List.of(ANA, BRUNO, PURCHASE), "2026-02-02T00:00:00Z");
        assertThat(there.balances()).isEqualTo(new Balances("0.00", "11.00", "0.00", "0.00"));
        assertThat(clock()).startsWith("2026-02-02 00:00:00");

        Report expired = fixture.replay(List.of(ANA, BRUNO, PURCHASE), "2027-01-03T00:00:00Z");
        assertThat(expired.balances()).isEqualTo(new Balances("0.00", "0.00", "0.00", "0.00"));
        assertThat(expired.ledger().balanced()).isTrue();
    }

    @Test
    void laterThanUntilLeavesNoTraceAndCanBeTakenLater() {
        String invalid = event("i", "purchase.completed", "2026-01-03T00:00:00.000001Z", "bruno", "{}");
        String after = purchase("q", "2026-01-03T00:00:00.000001Z", "bruno", "50.00");

        Report first = fixture.replay(List.of(ANA, after, BRUNO, invalid, PURCHASE), "2026-01-03T00:00:00Z");

        assertThat(first.events()).isEqualTo(5);
        assertThat(first.rejected()).isZero();
        assertThat(first.balances().future()).isEqualTo("11.00");
        assertThat(fixture.plugin()
                        .jdbc()
                        .queryForList("SELECT CAST(event_id AS CHAR) FROM ah_event_key", String.class))
                .containsExactlyInAnyOrder("a", "b", "p");

        Report second = fixture.replay(List.of(ANA, after, BRUNO, invalid, PURCHASE));
        assertThat(second.duplicates()).isEqualTo(3);
        assertThat(second.rejected()).isEqualTo(1);
        assertThat(second.balances().future()).isEqualTo("16.50");
    }

    @Test
    void neverTurnsTheClockBack() {
        fixture.replay(List.of(ANA, BRUNO, PURCHASE), "2026-02-10T00:00:00Z");

        fixture.replay(List.of(ANA), "2026-01-20T00:00:00Z");
        assertThat(clock()).startsWith("2026-02-10");

        fixture.replay(List.of(purchase("late", "2026-01-05T00:00:00Z", "bruno", "10.00")));
        assertThat(fixture.report()).contains("ana,0.00,11.00,0.00,0.00"); // dated by its own time, matured since
        assertThat(fixture.plugin().jdbc().queryForObject("SELECT MAX(accepted_at) FROM ah_inbox", String.class))
                .startsWith("2026-02-10");
    }

    @Test
    void reachesBackBeforeComputersDid() {
        Report report = fixture.replay(List.of(
                signUp("a", "1900-01-01T00:00:00Z", "ana", null),
                signUp("b", "1900-01-01T00:00:00Z", "bruno", "ana"),
                purchase("p", "1900-01-02T00:00:00Z", "bruno", "100.00")));

        assertThat(clock()).startsWith("1900-01-02");
        assertThat(report.balances().future()).isEqualTo("11.00");
    }

    @Test
    void endsAtTheFirstLineThatIsNoCloudEventWithItsNumberAndKeepsWhatCameBefore() {
        Path file = fixture.file(ANA + "\n" + BRUNO + "\n" + PURCHASE + "\n{\"id\":\"x\"}\n" + ANA + "\n");

        assertThatExceptionOfType(Unreplayable.class)
                .isThrownBy(() -> fixture.replay(file, fixture.rules(ReplayFixture.RULES), null))
                .withMessageStartingWith("line 4 is no CloudEvent");

        assertThat(states()).containsExactly("D", "D", "D");
        assertThat(Files.exists(fixture.csv())).isFalse();
        assertThat(fixture.replay(List.of(ANA, BRUNO, PURCHASE)).duplicates()).isEqualTo(3);
    }

    @Test
    void takesABlankLineForNoCloudEvent() {
        assertUnreplayable(fixture.file(ANA + "\n\n" + BRUNO + "\n"), "line 2 is no CloudEvent");
        assertUnreplayable(fixture.file(ANA + "\n" + BRUNO + "\n\n"), "line 3 is no CloudEvent");
    }

    @Test
    void needsNoLineFeedAtTheEndAndMindsNoCarriageReturns() {
        assertThat(fixture.replay(fixture.file(ANA + "\r\n" + BRUNO), fixture.rules(ReplayFixture.RULES), null)
                        .events())
                .isEqualTo(2);
    }

    @Test
    void mindsNoByteOrderMarkAtTheBeginning() {
        assertThat(fixture.replay(fixture.file("\uFEFF" + ANA + "\n" + BRUNO), fixture.rules(ReplayFixture.RULES), null)
                        .rejected())
                .isZero();
        assertUnreplayable(fixture.file(ANA + "\n\uFEFF" + BRUNO), "line 2 is no CloudEvent");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            levels: ['0.10']\\nlevels: ['0.20'] | the rules file is no YAML: found duplicate key levels in line 2, column 1
            levels: [                          | the rules file is no YAML:
            currency: XYZ                      | currency must be the ISO 4217 code of a currency, such as BRL; it is XYZ
            maxLevels: abc                     | maxLevels must be a whole number from 0 to 100; it is abc
            """)
    void saysInOneLineWhatIsWrongWithARulesFile(String rules, String fault) {
        Path file = fixture.rules(rules.replace("\\n", "\n") + "\n");

        assertThatExceptionOfType(Unreplayable.class)
                .isThrownBy(() -> fixture.replay(fixture.file(""), file, null))
                .withMessageContaining(fault)
                .satisfies(refused -> assertThat(refused.getMessage().lines()).hasSize(1));
    }

    /** Everything at once: sign-ups, purchases, cashback up the tree, refunds, and a message for each. */
    @Test
    void needsAsManyStatementsForManyPurchasesAsForFew() {
        fixture.replay(List.of(event(
                "a",
                "distributor.signed-up",
                "2026-01-01T00:00:00Z",
                "ana",
                "{\"distributorId\":\"ana\",\"phone\":\"+12125550003\",\"consents\":[{\"class\":\"TRANSACTIONAL\","
                        + "\"textVersion\":\"1\",\"at\":\"2026-01-01T00:00:00Z\",\"proof\":\"form\"}]}")));
        fixture.replay(trade(0, 3));

        int few = fixture.plugin().statements(() -> fixture.replay(trade(10, 13)));
        int many = fixture.plugin().statements(() -> fixture.replay(trade(100, 160)));

        assertThat(many).isEqualTo(few);
        assertThat(fixture.plugin()
                        .jdbc()
                        .queryForList(
                                "SELECT kind FROM ah_sms WHERE state = 'T' GROUP BY kind ORDER BY 1", String.class))
                .containsExactly("first-line-signup", "purchase-cashback");
    }

    private static List<String> trade(int from, int to) {
        return IntStream.range(from, to)
                .boxed()
                .flatMap(i -> Stream.of(
                        signUp("s" + i, "2026-01-02T00:00:00Z", "d" + i, "ana"),
                        purchase("p" + i, "2026-01-02T00:00:00Z", "d" + i, "100.00"),
                        refund("r" + i, "2026-01-02T00:00:00Z", "d" + i, "p" + i)))
                .toList();
    }

    @Test
    void takesAnEmptyFile() {
        assertThat(fixture.replay(fixture.file(""), fixture.rules(ReplayFixture.RULES), null)
                        .events())
                .isZero();
        assertThat(fixture.report()).isEqualTo("distributorId,future,available,redeemed,debt\n");
    }

    @Test
    void readsCompressedFiles() {
        assertThat(fixture.replay(
                                fixture.gzip(ANA + "\n" + BRUNO + "\n" + PURCHASE + "\n"),
                                fixture.rules(ReplayFixture.RULES),
                                null)
                        .balances()
                        .future())
                .isEqualTo("11.00");
    }

    @Test
    void saysAfterWhichLineAFileBreaksOff() throws IOException {
        String text = String.join(
                "\n",
                IntStream.range(0, 3000)
                        .mapToObj(i -> signUp("s" + i, "2026-01-01T00:00:00Z", "d" + i, null))
                        .toList());
        Path whole = fixture.gzip(text);
        byte[] bytes = Files.readAllBytes(whole);
        Path half = fixture.write("half.gz", Arrays.copyOf(bytes, bytes.length / 2));

        assertUnreplayable(half, "the file breaks off after line ");
        assertThat(states()).isNotEmpty().containsOnly("D");
        assertUnreplayable(fixture.write("none.gz", new byte[] {1, 2, 3}), "");
    }

    @Test
    void saysWhichLineIsNoText() {
        byte[] bytes = (ANA + "\n" + BRUNO + "\n").getBytes(StandardCharsets.UTF_8);
        bytes[ANA.length() + 20] = (byte) 0xff;

        assertUnreplayable(fixture.write("odd.jsonl", bytes), "line 2 is no CloudEvent");
        assertThat(states()).containsExactly("D");
    }

    @Test
    void saysWhichFileIsMissing() {
        assertUnreplayable(folder.resolve("nowhere.jsonl"), "the file ");
    }

    @Test
    void refusesOtherRulesOnTheSameDatabase() {
        fixture.replay(List.of(ANA));
        Path other = fixture.rules(ReplayFixture.RULES.replace("0.10", "0.11"));

        assertThatExceptionOfType(Unreplayable.class)
                .isThrownBy(() -> fixture.replay(fixture.file(BRUNO), other, null));
        assertThat(states()).hasSize(1);
    }

    @Test
    void refusesWhileAnotherReplayGoesOn() {
        fixture.replay(List.of(ANA));
        fixture.plugin()
                .jdbc()
                .update("UPDATE ah_lease SET owner = 'another', until = UTC_TIMESTAMP(6) + INTERVAL 1 HOUR"
                        + " WHERE name = 'replay'");

        assertUnreplayable(fixture.file(BRUNO), "another replay works on this database");
        assertThat(states()).hasSize(1);
    }

    @Test
    void takesUpFirstWhatARunThatDiedHadAccepted() {
        fixture.replay(List.of(ANA, BRUNO), "2026-01-02T00:00:00Z");
        // As if the run had died with these accepted and not taken up.
        fixture.plugin().jdbc().update("UPDATE ah_inbox SET state = 'N'");
        fixture.plugin().clear("ah_distributor", "ah_sponsorship", "ah_sms");

        Report report = fixture.replay(List.of(ANA, BRUNO, PURCHASE));

        assertThat(report.duplicates()).isEqualTo(2);
        assertThat(report.balances().future()).isEqualTo("11.00");
    }

    @Test
    void takesUpWhatARunThatDiedLeftWaitingForWhatHadCome() {
        List<String> refund = List.of(refund("r", "2026-01-05T00:00:00Z", "bruno", "p"));
        assertThat(fixture.replay(refund).waiting()).isEqualTo(1);
        // As if it had been one of so many that the run died over making them new.
        fixture.plugin().jdbc().update("UPDATE ah_inbox SET waits_for = CONCAT('not ', waits_for) WHERE state = 'W'");
        assertThat(fixture.replay(List.of(ANA, BRUNO, PURCHASE)).waiting()).isEqualTo(1);
        fixture.plugin().jdbc().update("UPDATE ah_inbox SET waits_for = SUBSTR(waits_for, 5) WHERE state = 'W'");

        Report report = fixture.replay(refund);

        assertThat(report.waiting()).isZero();
        assertThat(report.balances()).isEqualTo(new Balances("0.00", "0.00", "0.00", "0.00"));
    }

    @Test
    void sortsTheReportByteByByteAndQuotesWhatNeedsIt() {
        fixture.replay(List.of(
                signUp("1", "2026-01-01T00:00:00Z", "b", null),
                signUp("2", "2026-01-01T00:00:00Z", "B", null),
                signUp("3", "2026-01-01T00:00:00Z", "a,x", null),
                signUp("4", "2026-01-01T00:00:00Z", "Z", null)));

        assertThat(fixture.report().lines().skip(1).map(line -> line.replaceAll(",0.00", "")))
                .containsExactly("B", "Z", "\"a,x\"", "b");
    }

    private void assertUnreplayable(Path file, String message) {
        assertThatExceptionOfType(Unreplayable.class)
                .isThrownBy(() -> fixture.replay(file, fixture.rules(ReplayFixture.RULES), null))
                .withMessageStartingWith(message);
    }

    private List<String> states() {
        return fixture.plugin().jdbc().queryForList("SELECT state FROM ah_inbox ORDER BY id", String.class);
    }

    private String clock() {
        return fixture.plugin().jdbc().queryForObject("SELECT replayed_to FROM ah_clock", String.class);
    }
}
