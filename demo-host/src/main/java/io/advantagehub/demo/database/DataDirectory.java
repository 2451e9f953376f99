package io.advantagehub.demo.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.util.FileSystemUtils;

/**
 * The one directory of an embedded database, held by one JVM at a time.
 *
 * <p>The hold is a file lock, which the kernel drops however the JVM ends. So whoever holds it knows that a server
 * still running on the data has lost its JVM, and ends it.
 */
final class DataDirectory implements AutoCloseable {
    // Closing any channel of a file drops all locks that this process has on it: never open one that is held here.
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static DataDirectory take(Path given) {
        try {
            // The real path: an orphan is known by the path in its command line.
            Path path = Files.createDirectories(given.toAbsolutePath()).toRealPath();
            DataDirectory directory = new DataDirectory(path, lock(path));
            Orphans.end(directory.data(), directory.installing());
            Files.createDirectories(directory.temporary());
            return directory;
        } catch (IOException failure) {
            throw new EmbeddedDatabaseException(
                    "The embedded database cannot use " + given + ": " + failure,
                    "Give a directory that this user may write by --advantage-hub.demo.database-dir=DIR.",
                    failure);
        }
    }

    /** Makes an empty server's files where there are none; a run that died half-way leaves nothing to stumble over. */
    void install(Binaries binaries) {
        if (Files.isDirectory(data())) {
            return;
        }
        try {
            FileSystemUtils.deleteRecursively(installing());
            MariaDbServer.install(binaries, installing(), log());
            Files.move(installing(), data(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path data() {
        return path.resolve("mariadb");
    }

    private Path installing() {
        return path.resolve("installing");
    }

    Path temporary() {
        return path.resolve("tmp");
    }

    Path log() {
        return path.resolve("mariadb.log");
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            HELD.remove(path);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }

    private static FileChannel lock(Path path) throws IOException {
        Path file = path.resolve("owner.lock");
        if (!HELD.add(path)) {
            throw inUse(path, "this very program");
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            HELD.remove(path);
            channel.close();
            throw inUse(path, "process " + Files.readString(file));
        }
        String self = Long.toString(ProcessHandle.current().pid());
        channel.truncate(0).write(ByteBuffer.wrap(self.getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private static EmbeddedDatabaseException inUse(Path path, String by) {
        return new EmbeddedDatabaseException(
                "The embedded database in " + path + " is in use by " + by + ".",
                "End it, or give another directory by --advantage-hub.demo.database-dir=DIR.");
    }
}
