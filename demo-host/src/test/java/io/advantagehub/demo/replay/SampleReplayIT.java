package io.advantagehub.demo.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.advantagehub.demo.replay.ReplayProcess.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real purchases, replayed by real processes: to the cent, once however often, and whatever kills them. The sample lies
 * outside the repository; without it these tests are skipped.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleReplayIT {
    private static final Path DATA = Path.of("..", "..", "shared", "data").toAbsolutePath();
    private static final List<String> SAMPLE = List.of(
            "--replay=" + DATA.resolve("cdnow-sample.jsonl"),
            "--rules=" + DATA.resolve("rules-sample.yaml"),
            "--until=1998-07-01T00:00:00Z");
    private static final int KILLS = 10;
    private static final List<String> FAILPOINTS = List.of(
            "ACCEPT_BEFORE_COMMIT:5",
            "ACCEPT_AFTER_COMMIT:9",
            "BATCH_BEFORE_COMMIT:3",
            "BATCH_AFTER_COMMIT:7",
            "SWEEP_AFTER_COMMIT:1");

    @TempDir
    private static Path folder;

    private Result undisturbed;

    @BeforeAll
    void replay() throws IOException {
        assumeTrue(Files.isReadable(DATA.resolve("cdnow-sample.jsonl")), "no sample of purchases in " + DATA);
        undisturbed = new ReplayProcess(Files.createDirectory(folder.resolve("undisturbed")), SAMPLE).run();
    }

    @Test
    void theSampleEndsInExactlyTheExpectedBalances() throws IOException {
        assertThat(undisturbed.exit()).as(undisturbed.err()).isZero();
        assertThat(undisturbed.csv()).isEqualTo(Files.readString(DATA.resolve("cdnow-sample.expected.csv")));
        assertThat(undisturbed.report().at("/balances/future").asText()).isEqualTo("692.82");
        assertThat(undisturbed.report().at("/balances/available").asText()).isEqualTo("12393.60");
        assertThat(undisturbed.report().at("/ledger/balanced").asBoolean()).isTrue();
    }

    @Test
    void theSameFileAgainChangesNothing() {
        Result again = new ReplayProcess(folder.resolve("undisturbed"), SAMPLE).run();

        assertThat(again.csv()).isEqualTo(undisturbed.csv());
        assertSameOutcome(again.report());
        assertThat(again.report().get("events")).isEqualTo(undisturbed.report().get("events"));
        assertThat(again.report().get("rejected").asLong()).isZero();
    }

    @Test
    void otherRulesOnTheSameDatabaseAreRefused() throws IOException {
        Path other = Files.writeString(folder.resolve("other.yaml"), "currency: USD\nlevels: [\"0.50\"]\n");
        List<String> arguments = new ArrayList<>(SAMPLE);
        arguments.set(1, "--rules=" + other);

        Result refused = new ReplayProcess(folder.resolve("undisturbed"), arguments).run();

        assertThat(refused.exit()).isEqualTo(2);
        assertThat(refused.err()).contains("other rules");
        assertThat(refused.out()).isEmpty();
    }

    /** Each of them certain: a run that ended before it could be killed counts for nothing, and the next is killed earlier. */
    @Test
    void tenKillsChangeNothing() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        ReplayProcess replay = new ReplayProcess(Files.createDirectory(folder.resolve("killed")), SAMPLE);
        int killed = 0;
        for (String failpoint : FAILPOINTS) {
            killed += replay.runAndKill(failpoint, 300_000) ? 1 : 0;
        }
        int latest = 6_000;
        while (killed < KILLS && latest > 100) {
            if (replay.runAndKill(null, latest / 2 + random.nextInt(latest))) {
                killed++;
            } else {
                latest = latest * 2 / 3;
            }
        }

        Result survivor = replay.run();

        System.out.printf("%d kills, seed %d%n", killed, seed);
        assertThat(killed).as("kills, seed %d", seed).isEqualTo(KILLS);
        assertThat(survivor.csv()).as("seed %d", seed).isEqualTo(undisturbed.csv());
        assertSameOutcome(survivor.report());
    }

    private void assertSameOutcome(JsonNode report) {
        for (String part : List.of("balances", "movements", "sms", "distributors", "waiting", "ledger")) {
            assertThat(report.get(part)).as(part).isEqualTo(undisturbed.report().get(part));
        }
    }
}
