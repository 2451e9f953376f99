package io.advantagehub.demo.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** One server process that listens on this machine only, on a port of its own. */
final class MariaDbServer {
    static final String USER = "root";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int PORTS_TRIED = 5;

    private final Process process;
    private final int port;

    private MariaDbServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Makes the files of an empty server. */
    static void install(Binaries binaries, Path dataDirectory, Path log) {
        List<String> command = new ArrayList<>(List.of(
                binaries.installer().toString(),
                "--no-defaults",
                "--force",
                "--skip-name-resolve",
                "--skip-test-db",
                "--auth-root-authentication-method=normal",
                "--basedir=" + binaries.home(),
                Orphans.argument(dataDirectory)));
        Process process = run(command, log);
        Waiting.until(PATIENCE, () -> !process.isAlive());
        if (process.isAlive() || process.exitValue() != 0) {
            process.destroyForcibly();
            throw failure("could not be installed", log);
        }
    }

    /** Returns when it takes connections; a port that somebody took in between is tried once more with another. */
    static MariaDbServer start(Binaries binaries, DataDirectory directory) {
        for (int i = 0; i < PORTS_TRIED; i++) {
            MariaDbServer server = launch(binaries, directory);
            boolean ended = Waiting.until(PATIENCE, () -> !server.process.isAlive() || server.listens());
            if (ended && server.process.isAlive()) {
                return server;
            }
            server.process.destroyForcibly();
            if (!tail(directory.log()).contains("Address already in use")) {
                break;
            }
        }
        throw failure("did not start", directory.log());
    }

    void createSchema(String schema) {
        try (Connection connection = DriverManager.getConnection(url(""), USER, "");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE IF NOT EXISTS `" + schema + "`");
        } catch (SQLException failure) {
            stop();
            throw new IllegalStateException(failure);
        }
    }

    int port() {
        return port;
    }

    String url(String schema) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + schema
                + "?connectionCollation=utf8mb4_unicode_ci&connectionTimeZone=UTC&sslMode=DISABLED"
                + "&useLocalSessionState=true&cachePrepStmts=true";
    }

    void stop() {
        process.destroy();
        if (!Waiting.until(PATIENCE, () -> !process.isAlive())) {
            process.destroyForcibly();
        }
    }

    private static MariaDbServer launch(Binaries binaries, DataDirectory directory) {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(
                binaries.server().toString(),
                "--no-defaults",
                "--basedir=" + binaries.home(),
                Orphans.argument(directory.data()),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=",
                "--skip-name-resolve",
                // Otherwise every start makes an RSA key, which takes seconds.
                "--skip-ssl",
                "--innodb-use-native-aio=0",
                // The defaults are for toys: a replay's tables outgrow them, and every page is then written many times.
                "--innodb-buffer-pool-size=512M",
                "--innodb-log-file-size=256M",
                // A server that starts deletes what it finds in the directory for temporary tables, whosever it is.
                "--tmpdir=" + directory.temporary(),
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_ci",
                "--default-time-zone=+00:00"));
        return new MariaDbServer(run(command, directory.log()), port);
    }

    private static Process run(List<String> command, Path log) {
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.to(log.toFile()))
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean listens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static EmbeddedDatabaseException failure(String what, Path log) {
        return new EmbeddedDatabaseException(
                "The embedded database " + what + ". The last of " + log + ":\n" + tail(log),
                "Mend what it says, or name another server by --spring.datasource.url.");
    }

    private static String tail(Path log) {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
