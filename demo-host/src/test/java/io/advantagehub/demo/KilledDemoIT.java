package io.advantagehub.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.advantagehub.demo.testing.DemoProcess;
import io.advantagehub.demo.testing.Member;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A demo that dies at once after a sale: what the shop answered for happened, once. */
class KilledDemoIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path directory;

    @Test
    void aSaleThatWasAnsweredForIsToldExactlyOnceAfterAKill() {
        DemoProcess first = DemoProcess.shop(directory);
        new Member(first.demo(), "carla", "+12125550003").buys("pipeline", "basic");
        first.kill();

        try (DemoProcess second = DemoProcess.shop(directory)) {
            Member bruno = new Member(second.demo(), "bruno", "+79165550002");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(bruno.page()).contains("7,99"));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(bruno.texts())
                            .filteredOn(text -> text.contains("7,99"))
                            .hasSize(1));
            assertThat(Files.isDirectory(directory.resolve(".data"))).isTrue();
        }
    }

    @Test
    void aSecondDemoOnTheSameDirectoryIsRefusedClearly() {
        try (DemoProcess first = DemoProcess.shop(directory)) {
            DemoProcess.Ended second = DemoProcess.run(directory, "--server.port=0");

            assertThat(second.exitCode()).isNotZero();
            assertThat(second.out()).contains("is in use by process", "--advantage-hub.demo.database-dir=DIR");
            assertThat(first.demo().visitor().get("/").statusCode()).isEqualTo(200);
        }
    }
}
