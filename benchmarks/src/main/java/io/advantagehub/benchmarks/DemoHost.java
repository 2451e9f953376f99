package io.advantagehub.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.util.FileSystemUtils;

/** The demo host in a process and a directory of its own. */
record DemoHost(Process process, Path home, int port) implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(200);

    /** Comes back when it is open. */
    static DemoHost start(Path jar) throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("advantage-hub-benchmark");
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        jar.toAbsolutePath().toString(),
                        "--server.port=" + port,
                        "--advantage-hub.demo.database-dir=" + home.resolve("data"))
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile())
                .start();
        DemoHost host = new DemoHost(process, home, port);
        for (long end = System.nanoTime() + PATIENCE; !host.isOpen(); LockSupport.parkNanos(LOOK)) {
            if (System.nanoTime() > end || !process.isAlive()) {
                String said = Files.readString(home.resolve("log"));
                host.close();
                throw new IllegalStateException("the demo host did not start: " + said);
            }
        }
        return host;
    }

    private boolean isOpen() throws InterruptedException {
        try {
            HttpRequest health = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health"))
                    .build();
            return HttpClient.newHttpClient()
                            .send(health, HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.destroy();
        process.waitFor();
        FileSystemUtils.deleteRecursively(home);
    }
}
