package io.advantagehub.demo.database;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Servers that outlived their JVM ({@code kill -9}). They are found by the data directory in their command line, not
 * by a pid in a file: by the time it is read, a pid may be another process's.
 */
final class Orphans {
    private static final Logger log = LoggerFactory.getLogger(Orphans.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Orphans() {}

    /** Ends all servers that run on these data directories; the caller knows that they are nobody's. */
    static void end(Path... dataDirectories) {
        Set<String> arguments =
                Stream.of(dataDirectories).map(Orphans::argument).collect(Collectors.toSet());
        if (gone(arguments, ProcessHandle::destroy) || gone(arguments, ProcessHandle::destroyForcibly)) {
            return;
        }
        throw new EmbeddedDatabaseException(
                "A database server that lost its program still runs on " + dataDirectories[0] + ".",
                "End it (process " + of(arguments).get(0).pid() + ") and start again.");
    }

    static String argument(Path dataDirectory) {
        return "--datadir=" + dataDirectory;
    }

    private static boolean gone(Set<String> arguments, Consumer<ProcessHandle> how) {
        List<ProcessHandle> orphans = of(arguments);
        for (ProcessHandle orphan : orphans) {
            log.info("Ending database server {}, which outlived its program", orphan.pid());
            how.accept(orphan);
        }
        return orphans.isEmpty() || Waiting.until(PATIENCE, () -> of(arguments).isEmpty());
    }

    private static List<ProcessHandle> of(Set<String> arguments) {
        return ProcessHandle.allProcesses()
                .filter(process ->
                        process.info().arguments().stream().flatMap(Stream::of).anyMatch(arguments::contains))
                .toList();
    }
}
