package io.advantagehub.demo.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets that outlive the process. */
class DemoKeysTests {
    private static final String SECRET = "advantage-hub.confirmation.keys[0].secret";

    @TempDir
    Path directory;

    @Test
    void areTheSameAfterARestartAndOthersElsewhere() throws IOException {
        Object made = DemoKeys.of(directory).getProperty(SECRET);

        assertThat((String) made).matches("[0-9a-f]{64}");
        assertThat(DemoKeys.of(directory).getProperty(SECRET)).isEqualTo(made);
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        assertThat(DemoKeys.of(elsewhere).getProperty(SECRET)).isNotEqualTo(made);
    }

    /** As a power cut may leave it. */
    @Test
    void areMadeAnewWhereTheirFileIsEmpty() throws IOException {
        Files.createFile(directory.resolve("keys.properties"));

        Object made = DemoKeys.of(directory).getProperty(SECRET);

        assertThat((String) made).matches("[0-9a-f]{64}");
        assertThat(DemoKeys.of(directory).getProperty(SECRET)).isEqualTo(made);
    }

    @Test
    void areThereForEachPurposeAndDiffer() {
        assertThat(DemoKeys.of(directory).getProperty(SECRET))
                .isNotEqualTo(DemoKeys.of(directory).getProperty("advantage-hub.privacy.keys[0].secret"));
        assertThat(DemoKeys.of(directory).getProperty("advantage-hub.audit.keys[0].id"))
                .isEqualTo("demo");
    }
}
