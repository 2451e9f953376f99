package io.advantagehub.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.advantagehub.database.Remains;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A program of a test's in a JVM of its own, killed in the middle as {@code kill -9} does. It is given the database's URL,
 * user and password before its own arguments.
 *
 * @param directory where what it prints is kept
 */
public record KilledProcess(Class<?> program, HikariDataSource database, Path directory) {

    /** Kills it where it comes to that failpoint for the first time. */
    public void at(String failpoint, String... arguments) throws Exception {
        killed(
                List.of("-Dadvantage-hub.failpoint=" + failpoint + ":1"),
                List.of(arguments),
                lines -> lines.stream().anyMatch(line -> line.contains("failpoint reached")));
    }

    /** Kills it when it has printed enough; returns the lines that it had. */
    public List<String> when(Predicate<List<String>> enough, String... arguments) throws Exception {
        return killed(List.of(), List.of(arguments), enough);
    }

    /** And waits until the server has undone what it left. */
    private List<String> killed(List<String> options, List<String> arguments, Predicate<List<String>> enough)
            throws Exception {
        Path log = Files.createTempFile(directory, program.getSimpleName(), ".log");
        Process process = new ProcessBuilder(command(options, arguments))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            Awaitility.await().atMost(Duration.ofMinutes(4)).until(() -> !process.isAlive() || enough.test(lines(log)));
            assertThat(process.isAlive())
                    .as(() -> String.join("\n", lines(log)))
                    .isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
        Remains.areUndone(new JdbcTemplate(database));
        return lines(log);
    }

    private List<String> command(List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(database.getJdbcUrl(), database.getUsername(), String.valueOf(database.getPassword())));
        command.addAll(arguments);
        return command;
    }

    /** Its last line may end in the middle of a letter. */
    private static List<String> lines(Path log) {
        try {
            return Files.readAllLines(log, StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
