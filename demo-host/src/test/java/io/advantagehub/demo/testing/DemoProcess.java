package io.advantagehub.demo.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The demo as people start it: {@code java -jar}, in a process and a working directory of its own. */
public final class DemoProcess implements AutoCloseable {
    private static final Path JAR = Path.of("target/demo-host.jar").toAbsolutePath();
    private static final Pattern ADDRESS = Pattern.compile("The shop is open: http://localhost:(\\d+)\\s");
    private static final Duration PATIENCE = Duration.ofMinutes(6);

    private final Process process;
    private final Path out;
    private final Path err;

    private DemoProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** How a command ended. */
    public record Ended(int exitCode, String out, String err) {}

    /** Opens the shop and waits until it is open. */
    public static DemoProcess shop(Path workingDirectory) {
        DemoProcess demo = start(workingDirectory, "--server.port=0");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> !demo.process.isAlive() || demo.address().find());
        if (!demo.process.isAlive()) {
            throw new AssertionError(demo.end().out());
        }
        return demo;
    }

    /** Runs a command to its end. */
    public static Ended run(Path workingDirectory, String... arguments) {
        return start(workingDirectory, arguments).end();
    }

    /**
     * Runs a command until a failpoint is reached or the time is over, whichever comes first, and kills it as
     * {@code kill -9} does.
     *
     * @return whether it was killed before its end
     */
    public static boolean runAndKill(
            Path workingDirectory, @Nullable String failpoint, long millis, String... arguments) {
        String option = failpoint == null ? "-Da=b" : "-Dadvantage-hub.failpoint=" + failpoint;
        DemoProcess command = start(workingDirectory, List.of(option), arguments);
        Awaitility.waitAtMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(new KillOrEnd(command, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis)));
        boolean killed = command.process.isAlive();
        command.kill();
        return killed;
    }

    /** Whether there is nothing left to wait for. */
    private record KillOrEnd(DemoProcess command, long deadline) implements Callable<Boolean> {
        @Override
        public Boolean call() throws IOException {
            return System.nanoTime() > deadline
                    || !command.process.isAlive()
                    || text(command.err).contains("failpoint reached");
        }
    }

    public Demo demo() {
        return new Demo(port());
    }

    private int port() {
        Matcher told = address();
        if (!told.find()) {
            throw new AssertionError("the shop has told no address");
        }
        return Integer.parseInt(told.group(1));
    }

    /** As it invites people, when it is ready for them. */
    private Matcher address() {
        try {
            return ADDRESS.matcher(text(out));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** As {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly();
        end();
    }

    @Override
    public void close() {
        process.destroy();
        end();
    }

    private Ended end() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("still running");
            }
            return new Ended(process.exitValue(), text(out), text(err));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /** Whatever it ends with: who is killed may be in the middle of a letter. */
    private static String text(Path log) throws IOException {
        return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
    }

    private static DemoProcess start(Path workingDirectory, String... arguments) {
        return start(workingDirectory, List.of(), arguments);
    }

    private static DemoProcess start(Path workingDirectory, List<String> options, String... arguments) {
        String java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        List<String> command = new ArrayList<>(List.of(java, "-XX:TieredStopAtLevel=1"));
        command.addAll(options);
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        try {
            Path out = Files.createTempFile(workingDirectory, "out", ".log");
            Path err = Files.createTempFile(workingDirectory, "err", ".log");
            Process process = new ProcessBuilder(command)
                    .directory(workingDirectory.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            return new DemoProcess(process, out, err);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
