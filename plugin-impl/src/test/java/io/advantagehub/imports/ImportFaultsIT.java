package io.advantagehub.imports;

import static io.advantagehub.imports.ImportFixture.balance;
import static io.advantagehub.imports.ImportFixture.consent;
import static io.advantagehub.imports.ImportFixture.person;
import static io.advantagehub.testing.Person.aPerson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.advantagehub.api.usecase.ImportPlatform.Report;
import io.advantagehub.api.usecase.ImportPlatform.Unimportable;
import io.advantagehub.imports.ImportFixture.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a file: every fault by its line, and nothing is imported. */
class ImportFaultsIT {
    private static final String DATES = ",'earnedAt':'2025-01-01T00:00:00Z','maturesAt':'2025-02-01T00:00:00Z'";

    @TempDir
    private static Path folder;

    private static ImportFixture hub;

    @BeforeAll
    static void start() {
        hub = new ImportFixture(folder);
    }

    @AfterAll
    static void stop() {
        hub.close();
    }

    @BeforeEach
    void anEmptyDatabase() {
        hub.clear();
    }

    @Test
    void everyFaultIsNamedByItsLineAndNothingIsImported() {
        Outcome outcome = hub.imports(
                person("ana", null),
                "nonsense",
                person("bruno", "bruno"),
                person("with space", "ana", ",'phone':'12','locale':7"),
                "{\"distributor\":{\"distributorId\":\"x\"},\"consent\":{}}",
                "{\"distributr\":{}}",
                consent("ana", ",'class':'OTP'").replace("\"class\":\"TRANSACTIONAL\",", ""),
                balance("ana", "r", "0.00", DATES),
                balance("ana", "s", "1.00", ",'earnedAt':'2025-01-01T00:00:00Z'"),
                balance("ana", "t", "1.00", DATES).replace("BRL", "USD"),
                balance("ana", "u", "1.00", ",'earnedAt':'2026-01-01T00:06:00Z','maturesAt':'2026-02-01T00:00:00Z'"),
                person("late", "ana", ",'time':'2026-01-01T00:06:00Z'"));

        assertThat(outcome.told())
                .containsExactly(
                        "2 invalid-line ",
                        "3 invalid-line distributor.sponsorId",
                        "4 invalid-line distributor.phone",
                        "4 invalid-line distributor.locale",
                        "4 invalid-line distributor.distributorId",
                        "5 invalid-line ",
                        "6 invalid-line ",
                        "7 invalid-line consent.class",
                        "8 invalid-line openingBalance.amount.value",
                        "9 invalid-line openingBalance.maturesAt",
                        "11 invalid-line openingBalance.earnedAt",
                        "12 invalid-line distributor.time",
                        "10 currency-not-supported openingBalance.amount.currency");
        assertThat(outcome.report()).isEqualTo(new Report(12, 0, 0, 0, 0, 13));
        assertThat(hub.everything().values()).allMatch(List::isEmpty);
        assertThat(outcome.faults().get(2).toString()).doesNotContain("12,").contains("line 4", "distributor.phone");
    }

    @Test
    void linesThatContradictEachOtherAreFaults() {
        Outcome outcome = hub.imports(
                person("ana", null),
                person("ana", null, ",'displayName':'Ana'"),
                balance("ana", "r", "1.00", DATES),
                balance("ana", "r", "2.00", DATES),
                balance("bruno", "r", "2.00", DATES));

        assertThat(outcome.told())
                .containsExactly("2 conflict distributor.distributorId", "4 conflict openingBalance.reference");
        assertThat(outcome.faults().get(0).message()).contains("line 1");
    }

    @Test
    void aLineThatContradictsAnEarlierImportIsAFault() {
        hub.imports(person("ana", null), balance("ana", "r", "1.00", DATES));
        Map<String, List<String>> before = hub.everything();

        Outcome outcome = hub.imports(
                person("zoe", null), person("ana", "zoe"), balance("ana", "r", "2.00", DATES), person("bruno", "ana"));

        assertThat(outcome.told())
                .containsExactly("2 conflict distributor.distributorId", "3 conflict openingBalance.reference");
        assertThat(hub.everything()).isEqualTo(before);
    }

    @Test
    void aCircleIsFoundHoweverFarApartItsLinesAre() {
        List<String> lines = new ArrayList<>();
        lines.add(person("p0", "p4999"));
        for (int i = 1; i < 5_000; i++) {
            lines.add(person("p" + i, i == 3_000 ? "p0" : i == 4_999 ? "p3000" : "p" + i / 2));
        }

        Outcome outcome = hub.imports(lines);

        assertThat(outcome.told())
                .containsExactlyInAnyOrder(
                        "1 sponsor-cycle distributor.sponsorId",
                        "3001 sponsor-cycle distributor.sponsorId",
                        "5000 sponsor-cycle distributor.sponsorId");
        assertThat(outcome.faults().get(0).message()).contains("1, 3001, 5000");
        assertThat(hub.everything().get("ah_distributor")).isEmpty();
    }

    @Test
    void everyCircleIsTold() {
        Outcome outcome = hub.imports(
                person("a", "b"),
                person("b", "a"),
                person("c", "d"),
                person("d", "e"),
                person("e", "c"),
                person("f", "a"));

        assertThat(outcome.faults()).extracting(fault -> fault.line()).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void aCircleThroughThoseWhoAreRegisteredAlreadyIsFound() {
        hub.tells(aPerson("bruno").under("ana").signsUp("2025-01-01T00:00:00Z"));
        hub.tells(aPerson("carla").under("bruno").signsUp("2025-01-01T00:00:00Z"));

        Outcome outcome = hub.imports(person("ana", "zoe"), person("zoe", "carla"));

        assertThat(outcome.told())
                .containsExactlyInAnyOrder(
                        "1 sponsor-cycle distributor.sponsorId", "2 sponsor-cycle distributor.sponsorId");
        assertThat(outcome.faults().get(0).message()).contains("registered already");
    }

    @Test
    void aFileThatBreaksOffIsNotImported() {
        assertThatThrownBy(() -> hub.imports(hub.write("people.jsonl.gz", new byte[] {1, 2, 3})))
                .isInstanceOf(Unimportable.class);
        assertThatThrownBy(() -> hub.imports(folder.resolve("nowhere.jsonl"))).isInstanceOf(Unimportable.class);
    }

    @Test
    void whatIsNoTextIsAFaultOfItsLine() {
        byte[] bytes = (person("ana", null) + "\n?\n").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xC3;

        assertThat(hub.imports(hub.write("people.jsonl", bytes)).told()).containsExactly("2 invalid-line ");
    }
}
