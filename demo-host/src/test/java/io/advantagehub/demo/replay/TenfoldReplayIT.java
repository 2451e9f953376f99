package io.advantagehub.demo.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.advantagehub.demo.replay.ReplayProcess.Result;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample of real purchases ten times over, by ten sources with people and orders of their own, in a heap of 256 MB:
 * each tenth ends as the sample does.
 */
@Tag("heavy")
class TenfoldReplayIT {
    private static final Path DATA = Path.of("..", "..", "shared", "data").toAbsolutePath();
    private static final int TIMES = 10;
    private static final long LIMIT_SECONDS = 3_600;
    private static final List<String> IDS =
            List.of("distributorId", "sponsorId", "buyerId", "orderId", "refundId", "reference");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void endsInTenTimesTheExpectedBalances() throws IOException {
        assumeTrue(Files.isReadable(DATA.resolve("cdnow-sample.jsonl")), "no sample of purchases in " + DATA);
        List<String> arguments = List.of(
                "--replay=" + tenfoldEvents(),
                "--rules=" + DATA.resolve("rules-sample.yaml"),
                "--until=1998-07-01T00:00:00Z");

        long begun = System.nanoTime();
        Result result = new ReplayProcess(folder, arguments).run(LIMIT_SECONDS);

        System.out.printf("the sample tenfold: %d s%n", (System.nanoTime() - begun) / 1_000_000_000);
        assertThat(result.exit()).as(result.err()).isZero();
        assertThat(result.report().get("events").asInt()).isGreaterThan(120_000);
        assertThat(result.report().at("/ledger/balanced").asBoolean()).isTrue();
        assertThat(result.csv()).isEqualTo(tenfoldBalances());
    }

    /** Line by line, since the clock follows the file and never runs backwards. */
    private Path tenfoldEvents() throws IOException {
        Path file = folder.resolve("tenfold.jsonl");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (String line : Files.readAllLines(DATA.resolve("cdnow-sample.jsonl"))) {
                for (int k = 0; k < TIMES; k++) {
                    out.write(JSON.writeValueAsString(copy((ObjectNode) JSON.readTree(line), k)));
                    out.newLine();
                }
            }
        }
        return file;
    }

    private static ObjectNode copy(ObjectNode event, int k) {
        event.put("source", "/cdnow" + k);
        prefix(event, "id", k);
        prefix(event, "subject", k);
        IDS.forEach(name -> prefix((ObjectNode) event.get("data"), name, k));
        return event;
    }

    private static void prefix(ObjectNode object, String name, int k) {
        JsonNode id = object.get(name);
        if (id != null && id.isTextual()) {
            object.put(name, k + "x" + id.asText());
        }
    }

    private static String tenfoldBalances() throws IOException {
        List<String> expected = Files.readAllLines(DATA.resolve("cdnow-sample.expected.csv"));
        TreeSet<String> rows = new TreeSet<>();
        for (int k = 0; k < TIMES; k++) {
            for (String row : expected.subList(1, expected.size())) {
                rows.add(k + "x" + row);
            }
        }
        List<String> lines = new ArrayList<>(rows);
        lines.add(0, expected.get(0));
        return String.join("\n", lines) + "\n";
    }
}
