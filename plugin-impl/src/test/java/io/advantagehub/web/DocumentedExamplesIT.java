package io.advantagehub.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell of {@code docs/http-events.md} does what stands beside it. */
class DocumentedExamplesIT {
    private static final Path DOCUMENT = Path.of("../docs/http-events.md");
    private static final Pattern SHELL = Pattern.compile("(?s)```sh\n(.*?)```");
    private static final Pattern TOLD = Pattern.compile("(?m)^.*\\S +# (\\d{3} .*)$");
    private static final Pattern STATUS = Pattern.compile("(?m)^HTTP/1\\.1 ([2-5]\\d+)");
    private static final String DEMO_SECRET = "whsec_ZGVtby1vbmx5LXNlY3JldC1ub3QtZm9yLXByb2R1Y3Rpb24=";

    @TempDir
    private Path directory;

    @Test
    void areAnsweredAsTheDocumentSays() throws Exception {
        for (String tool : List.of("sh", "curl", "openssl", "od")) {
            assumeTrue(isThere(tool), "the examples need " + tool);
        }
        List<String> blocks = texts(SHELL, Files.readString(DOCUMENT));
        assertThat(blocks).hasSize(3);
        String output;
        try (EventsHost host =
                EventsHost.start("sources[1].source=demo-machine", "sources[1].secrets[0]=" + DEMO_SECRET)) {
            output = run(blocks.subList(0, 2), host.address());
            assertThat(host.rows("ah_inbox")).isEqualTo(1);
        }
        assertAsTold(blocks.get(1), output, 11);
        try (EventsHost busy = EventsHost.start(
                "sources[1].source=demo-machine", "sources[1].secrets[0]=" + DEMO_SECRET, "max-backlog=0")) {
            output = run(List.of(blocks.get(0), "SECRET=" + DEMO_SECRET, blocks.get(2)), busy.address());
            assertThat(busy.rows("ah_inbox")).isEqualTo(1);
        }
        assertAsTold(blocks.get(2), output, 1);
    }

    private static void assertAsTold(String block, String output, int answers) {
        List<String> told = texts(TOLD, block);
        assertThat(texts(STATUS, output))
                .as(output)
                .hasSize(answers)
                .isEqualTo(told.stream().map(line -> line.substring(0, 3)).toList());
        told.forEach(line -> assertThat(output).contains(line.substring(4)));
    }

    private String run(List<String> blocks, String address) throws IOException, InterruptedException {
        ProcessBuilder shell =
                new ProcessBuilder("sh", "-c", "set -e\n" + String.join("\n", blocks)).directory(directory.toFile());
        shell.environment().put("HUB", address);
        shell.environment().put("NO_PROXY", "localhost");
        Path output = directory.resolve("output");
        Process process =
                shell.redirectErrorStream(true).redirectOutput(output.toFile()).start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        return Files.readString(output);
    }

    private static boolean isThere(String tool) throws InterruptedException {
        try {
            return new ProcessBuilder("sh", "-c", "command -v " + tool).start().waitFor() == 0;
        } catch (IOException noShell) {
            return false;
        }
    }

    private static List<String> texts(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1).strip())
                .toList();
    }
}
