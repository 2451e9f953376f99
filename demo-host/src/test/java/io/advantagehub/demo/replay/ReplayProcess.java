package io.advantagehub.demo.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The replay command as people run it: a process of its own, which can be killed. */
final class ReplayProcess {
    private static final Path JAR = Path.of("target", "demo-host.jar").toAbsolutePath();
    private static final long LIMIT_SECONDS = 900;

    private final Path folder;
    private final List<String> arguments;

    /** @param folder where the database, the reports and the output of this test's runs lie */
    ReplayProcess(Path folder, List<String> arguments) {
        this.folder = folder;
        this.arguments = arguments;
    }

    /** What a run ended with. */
    record Result(int exit, String out, String err, String csv) {
        JsonNode report() {
            try {
                return new ObjectMapper().readTree(out);
            } catch (IOException notJson) {
                throw new UncheckedIOException("standard output is not the report alone: " + out, notJson);
            }
        }
    }

    /** Runs to the end. */
    Result run() {
        return run(LIMIT_SECONDS);
    }

    /** Runs to the end, which must come within so many seconds. */
    Result run(long limitSeconds) {
        try {
            Process process = start(null);
            if (!process.waitFor(limitSeconds, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new AssertionError("the replay did not end; standard error: " + Files.readString(err()));
            }
            String csv = Files.exists(csv()) ? Files.readString(csv()) : "";
            return new Result(process.exitValue(), Files.readString(out()), Files.readString(err()), csv);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /**
     * Runs until the failpoint is reached or the time is over, whichever comes first, and kills with SIGKILL.
     *
     * @return whether it was killed before its end
     */
    boolean runAndKill(@Nullable String failpoint, long millis) {
        try {
            Process process = start(failpoint);
            long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
            while (System.nanoTime() < end
                    && !process.waitFor(20, TimeUnit.MILLISECONDS)
                    && !Files.readString(err(), StandardCharsets.ISO_8859_1).contains("failpoint reached")) {
                // the next look
            }
            boolean killed = process.isAlive();
            process.destroyForcibly().waitFor();
            return killed;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private Process start(@Nullable String failpoint) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx256m");
        if (failpoint != null) {
            command.add("-Dadvantage-hub.failpoint=" + failpoint);
        }
        command.addAll(List.of("-jar", JAR.toString()));
        command.add("--advantage-hub.demo.database-dir=" + folder.resolve("database"));
        command.add("--report=" + csv());
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectOutput(out().toFile())
                .redirectError(err().toFile())
                .start();
    }

    private Path csv() {
        return folder.resolve("report.csv");
    }

    private Path out() {
        return folder.resolve("out.json");
    }

    private Path err() {
        return folder.resolve("err.log");
    }
}
