package io.advantagehub.demo.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.advantagehub.demo.testing.DemoProcess;
import io.advantagehub.demo.testing.DemoProcess.Ended;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The replay command as a program among programs: arguments, streams and exit codes. */
class ReplayCommandIT {
    private static final String UNTIL = "--until=1998-07-01T00:00:00Z";

    @TempDir
    Path directory;

    @BeforeEach
    void aFileAndItsRules() {
        write(
                "events.jsonl",
                event("1", "distributor.signed-up", "ana", "1998-01-01T00:00:00Z", "'distributorId':'ana'"),
                event(
                        "2",
                        "distributor.signed-up",
                        "bruno",
                        "1998-01-02T00:00:00Z",
                        "'distributorId':'bruno','sponsorId':'ana'"),
                event(
                        "3",
                        "purchase.completed",
                        "bruno",
                        "1998-01-03T00:00:00Z",
                        "'orderId':'1','buyerId':'bruno','lines':[{'lineId':'1','product':'instance','quantity':1,"
                                + "'amount':{'value':'99.99','currency':'USD'}}]"),
                event("4", "distributor.signed-up", "zoe", "1999-01-01T00:00:00Z", "'distributorId':'zoe'"));
        write(
                "rules.yaml",
                "currency: USD",
                "maturation: P30D",
                "expiry: P365D",
                "maxLevels: 3",
                "buyer: \"0.01\"",
                "levels: [\"0.10\", \"0.05\"]");
    }

    @Test
    void writesTheReportAndNothingElseAndChangesNothingTheSecondTime() {
        Ended first = replay("--rules=rules.yaml", UNTIL, "--report=report.csv");

        assertThat(first.exitCode()).as(first.err()).isZero();
        JsonNode report = json(first.out());
        assertThat(report.get("events").asInt()).isEqualTo(4);
        assertThat(report.get("distributors").asInt()).isEqualTo(2);
        assertThat(report.at("/balances/available").asText()).isEqualTo("10.98");
        assertThat(report.at("/ledger/balanced").asBoolean()).isTrue();
        String csv =
                "distributorId,future,available,redeemed,debt\nana,0.00,9.99,0.00,0.00\nbruno,0.00,0.99,0.00,0.00\n";
        assertThat(directory.resolve("report.csv")).hasContent(csv);

        Ended second = replay("--rules=rules.yaml", UNTIL, "--report=again.csv");

        assertThat(json(second.out()).get("duplicates").asInt()).isEqualTo(3);
        assertThat(json(second.out()).get("balances")).isEqualTo(report.get("balances"));
        assertThat(json(second.out()).get("movements")).isEqualTo(report.get("movements"));
        assertThat(directory.resolve("again.csv")).hasContent(csv);
    }

    @Test
    void refusesADatabaseReplayedByOtherRules() {
        assertThat(replay("--rules=rules.yaml", UNTIL).exitCode()).isZero();
        write("other.yaml", "currency: USD", "maturation: P1D", "expiry: none", "buyer: \"0.02\"", "levels: []");

        refused(replay("--rules=other.yaml", UNTIL), "rules");
    }

    @Test
    void namesTheLineThatIsNoCloudEvent() {
        write(
                "events.jsonl",
                event("1", "distributor.signed-up", "ana", "1998-01-01T00:00:00Z", "'distributorId':'ana'"),
                "nonsense");

        refused(replay("--rules=rules.yaml", UNTIL), "2");
    }

    @Test
    void refusesAMistypedOption() {
        refused(replay("--rules=rules.yaml", "--untill=1998-07-01T00:00:00Z"), "--untill");
    }

    @Test
    void saysShortlyWhyItCannotStart() {
        Ended ended = replay("--rules=rules.yaml", "--advantage-hub.ledger.hardening=perhaps");

        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(1);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err())
                .contains("advantage-hub.ledger.hardening", "perhaps", "could not start")
                .doesNotContain("\tat ");
    }

    @Test
    void leavesTheShopsDatabaseAlone() {
        try (DemoProcess shop = DemoProcess.shop(directory)) {
            assertThat(shop.demo().as("ana").get("/my").statusCode()).isEqualTo(200);
        }
        Ended replay = replay("--rules=rules.yaml", UNTIL);

        assertThat(json(replay.out()).get("distributors").asInt()).isEqualTo(2);
    }

    private Ended replay(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "--replay=events.jsonl";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return DemoProcess.run(directory, all);
    }

    private static void refused(Ended ended, String reason) {
        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err()).contains(reason);
    }

    private static String event(String id, String type, String subject, String time, String data) {
        return ("{'specversion':'1.0','id':'" + id + "','source':'/test','type':'" + type + "','subject':'" + subject
                        + "','time':'" + time + "','data':{" + data + "}}")
                .replace('\'', '"');
    }

    private void write(String name, String... lines) {
        try {
            Files.writeString(directory.resolve(name), String.join("\n", lines) + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(text, failure);
        }
    }
}
