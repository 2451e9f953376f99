package io.advantagehub.demo.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The demo as people start it: {@code java -jar}, in a process and a working directory of its own. */
public final class DemoProcess implements AutoCloseable {
    private static final Path JAR = Path.of("target/demo-host.jar").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path out;
    private final Path err;
    private final int port;

    private DemoProcess(Process process, Path out, Path err, int port) {
        this.process = process;
        this.out = out;
        this.err = err;
        this.port = port;
    }

    /** How a command ended. */
    public record Ended(int exitCode, String out, String err) {}

    /** Opens the shop and waits until it is open. */
    public static DemoProcess shop(Path workingDirectory) {
        int port = freePort();
        DemoProcess demo = start(workingDirectory, port, "--server.port=" + port);
        Awaitility.await()
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> !demo.process.isAlive()
                        || demo.demo().visitor().get("/actuator/health").statusCode() == 200);
        if (!demo.process.isAlive()) {
            throw new AssertionError(demo.end().out());
        }
        return demo;
    }

    /** Runs a command to its end. */
    public static Ended run(Path workingDirectory, String... arguments) {
        return start(workingDirectory, 0, arguments).end();
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
        DemoProcess command = start(workingDirectory, 0, List.of(option), arguments);
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
                    || Files.readString(command.err).contains("failpoint reached");
        }
    }

    public Demo demo() {
        return new Demo(port);
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
            return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private static DemoProcess start(Path workingDirectory, int port, String... arguments) {
        return start(workingDirectory, port, List.of(), arguments);
    }

    private static DemoProcess start(Path workingDirectory, int port, List<String> options, String... arguments) {
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
            return new DemoProcess(process, out, err, port);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
