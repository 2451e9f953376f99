package io.advantagehub.demo.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.advantagehub.demo.testing.DemoProcess;
import io.advantagehub.demo.testing.DemoProcess.Ended;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The import command as a program among programs: arguments, streams, exit codes, and SIGKILL. */
class ImportCommandIT {
    private static final int PEOPLE = 12_000;

    @TempDir
    Path directory;

    @Test
    void printsTheReportAndNothingElseAndTheShopOpensOnWhatWasImported() {
        write(
                "people.jsonl",
                List.of(
                        "{\"distributor\":{\"distributorId\":\"zoe\",\"sponsorId\":\"yuri\"}}",
                        "{\"distributor\":{\"distributorId\":\"yuri\",\"phone\":\"+79165550009\"}}",
                        balance("zoe")));

        Ended first = run();

        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(json(first.out()))
                .isEqualTo(json("{\"lines\":3,\"distributors\":2,\"consents\":0,\"openingBalances\":1,"
                        + "\"duplicates\":0,\"faults\":0}"));
        assertThat(json(run().out()).get("duplicates").asInt()).isEqualTo(3);
        try (DemoProcess shop = DemoProcess.shop(directory)) {
            assertThat(shop.demo().as("ana").get("/my").statusCode()).isEqualTo(200);
        }
        assertThat(json(run().out()).get("duplicates").asInt()).isEqualTo(3);
    }

    @Test
    void namesEachFaultByItsLineAndImportsNothing() {
        write("people.jsonl", List.of("{\"distributor\":{\"distributorId\":\"zoe\"}}", "nonsense", balance(" ")));

        Ended refused = run();

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(json(refused.out()).get("faults").asInt()).isEqualTo(2);
        assertThat(json(refused.out()).get("distributors").asInt()).isZero();
        assertThat(refused.err())
                .contains("line 2: invalid-line", "line 3: invalid-line: openingBalance.distributorId");
    }

    /** Whatever kills it, the end is the same: what the balances and the people are is what is told again as duplicates. */
    @Test
    void killedAtAnyPointItGoesOnWhereItWas() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        write("people.jsonl", people());
        int killed = 0;
        for (String failpoint : List.of("IMPORT_BEFORE_COMMIT:3", "IMPORT_AFTER_COMMIT:5", "IMPORT_BEFORE_COMMIT:1")) {
            killed += DemoProcess.runAndKill(directory, failpoint, 300_000, "--import=people.jsonl") ? 1 : 0;
        }
        killed +=
                DemoProcess.runAndKill(directory, null, 3_000 + random.nextInt(6_000), "--import=people.jsonl") ? 1 : 0;

        Ended last = run();

        assertThat(killed).as("kills, seed %d", seed).isGreaterThanOrEqualTo(3);
        assertThat(last.exitCode()).as(last.err()).isZero();
        JsonNode report = json(last.out());
        assertThat(report.get("duplicates").asInt()).isGreaterThan(Math.toIntExact(4 * 2_000));
        assertThat(report.get("distributors").asInt()
                        + report.get("consents").asInt()
                        + report.get("openingBalances").asInt()
                        + report.get("duplicates").asInt())
                .isEqualTo(3 * PEOPLE);
        assertThat(json(run().out()).get("duplicates").asInt()).isEqualTo(3 * PEOPLE);
    }

    private static List<String> people() {
        List<String> lines = new ArrayList<>();
        for (int i = PEOPLE - 1; i >= 0; i--) {
            lines.add("{\"distributor\":{\"distributorId\":\"p" + i + "\""
                    + (i == 0 ? "" : ",\"sponsorId\":\"p" + i / 3 + "\"") + ",\"phone\":\"+55119" + (87_650_000 + i)
                    + "\"}}");
            lines.add("{\"consent\":{\"distributorId\":\"p" + i + "\",\"class\":\"TRANSACTIONAL\",\"proof\":\"box\"}}");
            lines.add(balance("p" + i));
        }
        return lines;
    }

    private static String balance(String who) {
        return "{\"openingBalance\":{\"distributorId\":\"" + who + "\",\"reference\":\"opening\","
                + "\"amount\":{\"value\":\"10.00\",\"currency\":\"BRL\"},"
                + "\"earnedAt\":\"2025-01-01T00:00:00Z\",\"maturesAt\":\"2025-02-01T00:00:00Z\"}}";
    }

    private Ended run() {
        return DemoProcess.run(directory, "--import=people.jsonl");
    }

    private void write(String name, List<String> lines) {
        try {
            Files.write(directory.resolve(name), lines);
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
