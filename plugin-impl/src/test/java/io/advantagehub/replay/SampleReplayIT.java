package io.advantagehub.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.advantagehub.api.usecase.ReplayHostEvents.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real purchases end in exactly the right balances. */
class SampleReplayIT {
    private static final String UNTIL = "1998-07-01T00:00:00Z";

    @TempDir
    Path folder;

    @Test
    void endsInTheBalancesThatPlainArithmeticGivesAndChangesNothingTheSecondTime() throws IOException {
        Path data = data();
        assumeTrue(Files.exists(data.resolve("cdnow-sample.jsonl")), "no sample at " + data + ": skipped");
        try (ReplayFixture fixture = new ReplayFixture(folder)) {
            Path events = data.resolve("cdnow-sample.jsonl");
            Path rules = data.resolve("rules-sample.yaml");
            Report first = fixture.replay(events, rules, UNTIL);

            assertThat(fixture.report()).isEqualTo(Files.readString(data.resolve("cdnow-sample.expected.csv")));
            assertThat(first.ledger().balanced()).isTrue();

            List<String> after = fixture.everything();
            Report second = fixture.replay(events, rules, UNTIL);
            assertThat(second)
                    .usingRecursiveComparison()
                    .ignoringFields("duplicates", "rejected")
                    .isEqualTo(first);
            assertThat(fixture.everything()).isEqualTo(after);
        }
    }

    /** Beside the repository, whatever its work trees are called. */
    private static Path data() {
        String given = System.getProperty("advantage-hub.test.data", "");
        return given.isEmpty() ? Path.of("../../shared/data") : Path.of(given);
    }
}
