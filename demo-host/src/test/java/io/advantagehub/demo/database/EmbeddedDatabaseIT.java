package io.advantagehub.demo.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {
    @TempDir
    Path directory;

    @Test
    void keepsItsDataBetweenRunsAlsoBelowTheTemporaryDirectory() throws Exception {
        assertThat(directory.toString()).startsWith(System.getProperty("java.io.tmpdir"));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, "demo")) {
            execute(database, "CREATE TABLE t (a VARCHAR(20))");
            execute(database, "INSERT INTO t VALUES ('Ipê Привет')");
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, "demo")) {
            assertThat(query(database, "SELECT a FROM t")).isEqualTo("Ipê Привет");
        }
    }

    @Test
    void commitsDurablyAndListensOnThisMachineOnly() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, "demo")) {
            assertThat(query(database, "SELECT @@innodb_flush_log_at_trx_commit"))
                    .isEqualTo("1");
            assertThat(query(database, "SELECT @@bind_address")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void keepsSchemasApart() throws Exception {
        try (EmbeddedDatabase demo = EmbeddedDatabase.start(directory, "demo")) {
            execute(demo, "CREATE TABLE t (a INT)");
        }
        try (EmbeddedDatabase replay = EmbeddedDatabase.start(directory, "replay")) {
            assertThat(query(replay, "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()"))
                    .isEqualTo("0");
        }
    }

    @Test
    void refusesADirectoryInUse() {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(directory, "demo")) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(directory.resolve("../" + directory.getFileName()), "demo"))
                    .isInstanceOf(EmbeddedDatabaseException.class)
                    .hasMessageContaining("in use");
            assertThat(first.url()).isNotEmpty();
        }
    }

    @Test
    void startsOverWhereTheFirstStartDiedHalfWay() throws Exception {
        Path halfInstalled = Files.createDirectories(directory.resolve("installing/mysql"));
        Files.writeString(halfInstalled.resolve("global_priv.frm"), "half a file");

        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory, "demo")) {
            assertThat(query(database, "SELECT 1")).isEqualTo("1");
        }
    }

    private static void execute(EmbeddedDatabase database, String sql) throws Exception {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedDatabase database, String sql) throws Exception {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }

    private static Connection connect(EmbeddedDatabase database) throws Exception {
        return DriverManager.getConnection(database.url(), MariaDbServer.USER, "");
    }
}
