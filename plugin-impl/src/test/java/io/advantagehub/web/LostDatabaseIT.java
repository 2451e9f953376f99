package io.advantagehub.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.zaxxer.hikari.HikariDataSource;
import io.advantagehub.database.OwnServer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A database that dies, hangs or has no room left while events are being sent: nobody waits for long, everybody is asked to
 * come again, and what was answered with 202 is there when it is back, once.
 */
class LostDatabaseIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int MANY = 50;

    @TempDir
    private Path directory;

    private interface Step {
        void take() throws Exception;
    }

    @Test
    void losesNothingThatWasAcceptedByAServerThatIsKilledOrHangs() throws Exception {
        try (OwnServer server = OwnServer.in(directory);
                HikariDataSource pool = server.migrated();
                EventsHost host = host(pool)) {
            losesNothing(host, server::kill, server::startIfItEnded);
            losesNothing(host, server::halt, server::goOn);
        }
    }

    @Test
    void losesNothingThatWasAcceptedOnADiskThatIsFull() throws Exception {
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=256m", "tmpfs", directory.toString()) == 0,
                "skipped: a small disk can be mounted by root alone");
        try (OwnServer server = OwnServer.in(directory);
                HikariDataSource pool = server.migrated();
                EventsHost host = host(pool)) {
            Path rubbish = directory.resolve("rubbish");
            losesNothing(host, () -> fill(rubbish), () -> {
                Files.deleteIfExists(rubbish);
                server.startIfItEnded();
            });
        } finally {
            run("umount", "--lazy", directory.toString());
        }
    }

    private static EventsHost host(HikariDataSource pool) {
        return EventsHost.on(pool, "timeout=PT2S");
    }

    /** @param comesBack may be taken again: a server without room may end itself only after there is some */
    private static void losesNothing(EventsHost host, Step goes, Step comesBack) throws Exception {
        Senders senders = new Senders(host);
        try (senders) {
            await().atMost(PATIENCE).until(() -> senders.accepted.size() > MANY);
            goes.take();
            await().atMost(PATIENCE).until(() -> senders.unanswered.size() > MANY);
            int before = senders.accepted.size();
            await().atMost(PATIENCE).until(() -> {
                comesBack.take();
                return senders.accepted.size() > before + MANY;
            });
        }
        assertThat(senders.wrong()).as("neither taken nor asked to come again").isEmpty();
        assertThat(kept(host)).containsAll(senders.accepted);

        senders.sendAgain();
        assertThat(senders.accepted).containsAll(senders.unanswered);
        assertThat(kept(host)).isEqualTo(senders.accepted);
        assertThat(host.rows("ah_inbox")).isEqualTo(senders.accepted.size());
        host.forget();
    }

    private static HashSet<String> kept(EventsHost host) {
        return new HashSet<>(host.sql.queryForList("SELECT CAST(event_id AS CHAR) FROM ah_event_key", String.class));
    }

    /** To the last byte. */
    private static void fill(Path file) throws IOException {
        byte[] block = new byte[4096];
        try (OutputStream rubbish = Files.newOutputStream(file)) {
            while (true) {
                rubbish.write(block);
            }
        } catch (IOException full) {
            assertThat(Files.size(file)).isPositive();
        }
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command).start().waitFor();
    }
}
