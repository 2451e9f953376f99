package io.advantagehub.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A host in a process of its own, which is killed as {@code kill -9} does, at a named point or at any, and started again,
 * until somebody says that this was the last time.
 */
final class Node implements AutoCloseable {
    private static final List<String> POINTS =
            List.of("ACCEPT_BEFORE_COMMIT", "ACCEPT_AFTER_COMMIT", "BATCH_BEFORE_COMMIT", "BATCH_AFTER_COMMIT");
    private static final Pattern OPEN = Pattern.compile("TELL port=(\\d+)");
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final HostProcess host;
    private final Path log;
    private final Random random;
    private final Map<String, Integer> kills = new TreeMap<>();
    private final Thread killer = new Thread(this::liveAndDie, "killer");
    private volatile boolean last;
    private volatile int port;
    private volatile Process process;
    private volatile long slowestStartMillis;

    Node(HostProcess host, Path log, Random random) {
        this.host = host;
        this.log = log;
        this.random = random;
    }

    void begin() {
        killer.start();
    }

    /** How long it has taken to start when that took longest: the measure of how busy the machine is. */
    long slowestStartMillis() {
        return slowestStartMillis;
    }

    /** Where it listens; 0 while it does not. */
    int port() {
        return port;
    }

    /** Lets it live from its next start on, and says what it was killed by, and how often. */
    Map<String, Integer> killNoMore() throws InterruptedException {
        last = true;
        killer.join();
        return kills;
    }

    private void liveAndDie() {
        while (!last) {
            String point = random.nextInt(3) == 0 ? "" : POINTS.get(random.nextInt(POINTS.size()));
            process = host.start(
                    log,
                    point.isEmpty() ? "-Da=b" : "-Dadvantage-hub.failpoint=" + point + ":" + (1 + random.nextInt(15)));
            String killedBy = random.nextInt(8) == 0 ? inItsStart() : afterItsStart();
            port = 0;
            kill();
            kills.merge(killedBy, 1, Integer::sum);
        }
        process = host.start(log);
        awaitOpen();
    }

    private String inItsStart() {
        await(random.nextInt(3_000), () -> false);
        return "in its start";
    }

    private String afterItsStart() {
        long begun = System.nanoTime();
        awaitOpen();
        // A busy machine gives it as much longer to live as it took to start: it is to get something done before it
        // dies.
        int startMillis = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        slowestStartMillis = Math.max(slowestStartMillis, startMillis);
        int longest = Math.max(4_000, startMillis);
        boolean reached = await(500 + random.nextInt(longest), () -> said().contains("failpoint reached"));
        return reached ? said().replaceFirst("(?s).*failpoint reached: (\\w+).*", "$1") : "at any time";
    }

    private void awaitOpen() {
        if (!await(TimeUnit.MINUTES.toMillis(3), () -> OPEN.matcher(said()).find())) {
            throw new IllegalStateException("the host did not start: " + said());
        }
        Matcher open = OPEN.matcher(said());
        if (open.find()) {
            port = Integer.parseInt(open.group(1));
        }
    }

    private interface Sight {
        boolean isThere();
    }

    /** Whether it came in so many milliseconds. */
    private static boolean await(long millis, Sight sight) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (System.nanoTime() < end) {
            if (sight.isThere()) {
                return true;
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return false;
    }

    private String said() {
        try {
            return Files.readString(log, StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (killer.isAlive()) {
            killNoMore();
        }
        if (process != null) {
            kill();
        }
    }
}
